import Hummingbird
import Markup
import Storage

extension Motif {
  static let fusion: Motif = "/publics/:id/fusion/:autre"
  static let ecartDoublon: Motif = "/publics/:id/doublons/:autre/ecart"
}

/// Two records of one person: shown, set apart or merged by a facilitator, never silently.
struct RoutesDoublons {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.post(.ecartDoublon, use: ecarter)
    routes.facilitateur.get(.fusion, use: comparer)
    routes.facilitateur.post(.fusion, use: fusionner)
  }

  @Sendable func ecarter(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    let (a, b): (ID<Participant>, ID<Participant>) = (try contexte.id(), try contexte.id("autre"))
    let agent = contexte.agent
    guard a != b else { throw Absence() }
    try await services.storage.write { tx in
      _ = try tx.participant(a, dans: agent.perimetre)
      _ = try tx.participant(b, dans: agent.perimetre)
      try tx.ecarter(a, b, par: agent.id)
    }
    return .vers(.participant(a), "C’est noté : ce sont deux personnes différentes.")
  }

  @Sendable func comparer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    pageFusion(try await fusion(contexte))
  }

  @Sendable func fusionner(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    let formulaire = try await requete.formulaire()
    let (fusion, agent) = (try await fusion(contexte), contexte.agent)
    let lues = (Int(formulaire["version_gardee"]), Int(formulaire["version_absorbee"]))
    do {
      guard lues == (fusion.garde.version, fusion.absorbe.version) else { throw FusionDepassee() }
      try await services.storage.write { tx in
        try tx.fusionner(fusion.absorbe, dans: fusion.garde, par: agent.id)
      }
      return .vers(.participant(fusion.garde.id), "Les deux fiches n’en font plus qu’une.")
    } catch is FusionDepassee {
      let conflit = notice(
        .warning,
        "L’une des fiches a changé pendant votre lecture. Relisez ce qui va bouger, puis recommencez.")
      return .refusee(pageFusion(fusion, conflit: conflit))
    }
  }

  private func fusion(_ contexte: ContexteFacilitateur) async throws -> Fusion {
    let (garde, absorbe): (ID<Participant>, ID<Participant>) = (try contexte.id(), try contexte.id("autre"))
    let perimetre = contexte.agent.perimetre
    return try await services.storage.read { tx in
      let fiches = (try tx.participant(garde, dans: perimetre), try tx.participant(absorbe, dans: perimetre))
      guard garde != absorbe, fiches.0.fusionneDans == nil, fiches.1.fusionneDans == nil
      else { throw Absence() }
      let fenetres = try tx.fenetres(de: [garde, absorbe])
      let chevauchent = fenetres[garde, default: []].contains { a in
        fenetres[absorbe, default: []].contains { $0.debut <= a.fin && a.debut <= $0.fin }
      }
      return Fusion(
        garde: fiches.0, absorbe: fiches.1, contrats: try tx.contrats(de: absorbe, dans: perimetre),
        eligibilites: try tx.eligibilites(de: absorbe), seChevauchent: chevauchent)
    }
  }
}

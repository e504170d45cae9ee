import Hummingbird
import Markup
import Storage

/// The merge of two records of one person, and the way back.
struct RoutesFusions {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.get(VoiesFusions.fusion, use: comparer)
    routes.facilitateur.post(VoiesFusions.fusion, use: fusionner)
    routes.facilitateur.post(VoiesFusions.annulation, use: annuler)
  }

  @Sendable func comparer(
    _ requete: Request, _ contexte: ContexteFacilitateur, _ garde: ID<Participant>, _ absorbe: ID<Participant>
  ) async throws -> Page {
    pageFusion(try await fusion(garde, absorbe, contexte))
  }

  @Sendable func fusionner(
    _ requete: Request, _ contexte: ContexteFacilitateur, _ garde: ID<Participant>, _ absorbe: ID<Participant>
  ) async throws -> Reponse {
    let formulaire = try await requete.formulaire()
    let (fusion, agent) = (try await fusion(garde, absorbe, contexte), contexte.agent)
    let lues = (Int(formulaire["version_gardee"]), Int(formulaire["version_absorbee"]))
    do {
      guard lues == (fusion.garde.version, fusion.absorbe.version) else { throw FusionDepassee() }
      try await services.storage.write(dans: contexte.agent.territoire) { tx in
        try tx.fusionner(fusion, par: agent.id)
      }
      return .vers(
        VoiesPublics.participant(fusion.garde.id),
        "Les deux fiches n’en font plus qu’une. La fusion peut s’annuler au bas de la page.")
    } catch is FusionDepassee {
      let conflit = notice(
        .warning,
        "L’une des fiches a changé pendant votre lecture. Relisez ce qui va bouger, puis recommencez.")
      return .refusee(pageFusion(fusion, conflit: conflit))
    }
  }

  @Sendable func annuler(
    _ requete: Request, _ contexte: ContexteFacilitateur, _ garde: ID<Participant>, _ absorbe: ID<Participant>
  ) async throws -> Reponse {
    let agent = contexte.agent
    do {
      let fusion = try await services.storage.write(dans: contexte.agent.territoire) { tx in
        let fiches = (
          try tx.participant(garde, dans: agent.perimetre), try tx.participant(absorbe, dans: agent.perimetre)
        )
        guard let fusion = try tx.fusions(dans: garde).first(where: { $0.absorbe.id == absorbe })
        else { throw Absence() }
        try tx.annuler(fusion, de: fiches.0, fiches.1, par: agent.id)
        return fusion
      }
      return .vers(
        VoiesPublics.participant(absorbe),
        """
        La fusion est annulée\u{a0}: cette fiche retrouve \(French.count(fusion.contrats, "contrat", "contrats")) et \
        \(French.count(fusion.eligibilites, "éligibilité", "éligibilités")).
        """)
    } catch let figee as FusionFigee {
      return .vers(VoiesPublics.participant(garde), figee.phrase)
    }
  }

  private func fusion(
    _ garde: ID<Participant>, _ absorbe: ID<Participant>, _ contexte: ContexteFacilitateur
  ) async throws -> Fusion {
    let perimetre = contexte.agent.perimetre
    return try await services.storage.read { tx in
      let fiches = (try tx.participant(garde, dans: perimetre), try tx.participant(absorbe, dans: perimetre))
      guard garde != absorbe, fiches.0.fusionneDans == nil, fiches.1.fusionneDans == nil
      else { throw Absence() }
      let fenetres = try tx.fenetres(de: [garde, absorbe])
      let chevauchent = fenetres[garde, default: []].contains { a in
        fenetres[absorbe, default: []].contains { $0.debut <= a.fin && a.debut <= $0.fin }
      }
      let contrats = try tx.contrats(de: absorbe, dans: perimetre)
      return Fusion(
        garde: fiches.0, absorbe: fiches.1, contrats: contrats, heures: try tx.heures(des: contrats),
        eligibilites: try tx.eligibilites(de: absorbe, dans: perimetre), seChevauchent: chevauchent)
    }
  }
}

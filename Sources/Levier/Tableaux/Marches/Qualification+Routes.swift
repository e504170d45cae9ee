import Hummingbird
import Markup
import Storage

/// The choice of levers from the market's own page: what most published awards wait for.
struct RoutesQualification {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.post(VoiesMarches.leviers, use: qualifier)
  }

  @Sendable func qualifier(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    var saisie = Saisie(try await requete.formulaire())
    let (id, agent) = (try contexte.id(de: Marche.self), contexte.agent)
    let marche = try await services.storage.read { tx in try tx.marche(id, dans: agent.perimetre) }
    let (leviers, version) = (
      saisie.choixMultiple("leviers", LevierJuridique.self), Version(saisie.formulaire)
    )
    saisie.verifier("leviers") { () throws(Fondement.Refus) in
      _ = try Fondement(leviers, consultation: marche.consultation ?? marche.notification)
    }
    guard saisie.formulaire.isValid else { return try await refuser(saisie.formulaire, id, agent) }
    let suite = try await services.storage.write { tx -> SuiteQualification? in
      guard try tx.qualifier(id, leviers, version: version, dans: agent.perimetre, par: agent.id) else {
        return nil
      }
      return SuiteQualification(lot: try tx.lotUniqueSansEngagement(de: id, dans: agent.perimetre))
    }
    guard let suite else {
      saisie.refuser("", "Relisez ce marché\u{202F}: quelqu’un d’autre l’a modifié entre-temps.")
      return try await refuser(saisie.formulaire, id, agent)
    }
    let annonce = "Le marché est qualifié\u{a0}: \(French.list(leviers.sorted().map(\.libelle)))."
    guard let lot = suite.lot else { return .vers(VoiesMarches.marche(id), annonce) }
    return .vers(
      VoiesMarches.marche(id), annonce, suite: .voir("Fixer les heures dues", VoiesEngagements.nouvel(lot)))
  }

  private func refuser(
    _ formulaire: FormState, _ id: ID<Marche>, _ agent: AgentConnecte
  ) async throws -> Reponse {
    try await services.storage.read { tx in
      var fiche = try tx.ficheMarche(id, agent)
      fiche.qualification = formulaire
      return .refusee(pageMarche(fiche, par: agent.role))
    }
  }
}

/// What is left to do once the levers are chosen: hours on the only lot, if it has none.
private struct SuiteQualification: Sendable { let lot: ID<Lot>? }

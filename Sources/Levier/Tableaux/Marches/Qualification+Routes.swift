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
    let (leviers, version) = (saisie.choixMultiple("leviers", Levier.self), Version(saisie.formulaire))
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

extension Transaction {
  /// False when somebody saved this market since its page was shown.
  fileprivate func qualifier(
    _ id: ID<Marche>, _ leviers: Set<Levier>, version: Version, dans perimetre: Perimetre,
    par agent: ID<Agent>
  ) throws -> Bool {
    let prise = try execute(
      """
      UPDATE marche SET version = version + 1
      WHERE id = \(id) AND version = \(version.numero) AND \(perimetre.marches)
      """)
    guard prise == 1 else { return false }
    try remplacer(leviers, sur: id)
    try remettreEnSuivi(.marche(id), dans: perimetre, par: agent)
    try tracer(
      "marche", id.rawValue, acte: "qualification",
      vers: leviers.sorted().map(\.libelle).joined(separator: " + "),
      par: agent)
    return true
  }

  fileprivate func lotUniqueSansEngagement(de marche: ID<Marche>, dans perimetre: Perimetre) throws -> ID<
    Lot
  >? {
    let lots = try lots(de: marche, dans: perimetre)
    guard lots.count == 1, let lot = lots.first,
      try engagements(sur: lot.id, dans: perimetre).isEmpty
    else { return nil }
    return lot.id
  }
}

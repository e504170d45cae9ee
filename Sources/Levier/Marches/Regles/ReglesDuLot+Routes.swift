import Hummingbird
import Markup
import Storage

/// The rules that a lot's own contract documents change.
struct RoutesReglesDuLot {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.get(VoiesMarches.reglesDuLot, use: modifier)
    routes.facilitateur.post(VoiesMarches.reglesDuLot, use: enregistrer)
  }

  @Sendable func modifier(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Lot>) async throws
    -> Page
  {
    let lot = try await lot(id, contexte)
    return pageReglesDuLot(lot.formulaireDesRegles, de: lot)
  }

  @Sendable func enregistrer(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Lot>) async throws
    -> Reponse
  {
    let (champs, lot, agent) = (
      try await requete.formulaire(ChampRegle.self), try await lot(id, contexte), contexte.agent
    )
    let recu = FormulaireRecu(
      champs: champs, actuelle: lot.formulaireDesRegles, lire: RegleLocale.init,
      page: { pageReglesDuLot($0, de: lot, conflit: $1) })
    return try await services.enregistrer(recu, par: contexte.agent) { tx, regle in
      try tx.enregistrer(lot.id, regle, version: Version(champs))
      let chemin = VoiesMarches.lot(lot.id)
      try tx.tracer(
        ActeMarches.regles, .changements(de: lot.regle.formulaire, a: regle.formulaire, sinon: chemin),
        sur: lot.id, par: .agent(agent.id))
      return Enregistre(chemin, "Les règles de ce lot sont enregistrées.")
    }
  }

  private func lot(_ id: ID<Lot>, _ contexte: ContexteFacilitateur) async throws -> Lot {
    let perimetre = contexte.agent.perimetre
    return try await services.storage.read { tx in try tx.lot(id, dans: perimetre) }
  }
}

extension Lot {
  fileprivate var formulaireDesRegles: Form<ChampRegle> {
    var formulaire = regle.formulaire
    formulaire[.version] = "\(version)"
    return formulaire
  }
}

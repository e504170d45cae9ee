import Hummingbird
import Markup
import Storage

struct RoutesLots {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.get(VoiesMarches.nouveauLot, use: nouveau)
    routes.facilitateur.post(VoiesMarches.lots, use: creer)
    routes.facilitateur.get(VoiesMarches.modifierLot, use: modifier)
    routes.facilitateur.post(VoiesMarches.lot, use: enregistrer)
  }

  @Sendable func nouveau(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Marche>) async throws
    -> Page
  {
    let perimetre = contexte.agent.perimetre
    let (marche, premier) = try await services.storage.read { tx in
      (try tx.marche(id, dans: perimetre), try tx.lots(de: id, dans: perimetre).isEmpty)
    }
    let prerempli = Form<ChampLot>([
      .debut: marche.debut, .fin: marche.fin, .cpv: marche.cpv,
      .intitule: premier ? String(marche.objet.prefix(300)) : "",
    ])
    return pageFormulaireLot(prerempli, marche: Reference(id: marche.id, nom: marche.objet))
  }

  @Sendable func creer(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Marche>) async throws
    -> Reponse
  {
    let (champs, marche, agent) = (
      try await requete.formulaire(ChampLot.self), try await marche(id, contexte), contexte.agent
    )
    let envoi = Envoi(champs, requete, par: agent.id)
    let jour = marche.consultation ?? marche.notification ?? services.aujourdhui
    return try await services.enregistrer(
      formulaire(champs, sur: Reference(id: marche.id, nom: marche.objet)), par: contexte.agent
    ) {
      tx, nouveau in
      let regle = try tx.reglesLocales(dans: agent.territoire).regle(le: jour)
      let chemin = try tx.uneFois(envoi) {
        let id = try tx.creer(nouveau, dans: marche.id, regle: regle ?? .initiale)
        try tx.tracer(ActeMarches.creation, sur: id, par: .agent(agent.id))
        return VoiesMarches.lot(id)
      }
      return Enregistre(
        chemin,
        regle == nil
          ? "Le lot est ajouté, avec les chiffres de départ\u{202f}: le territoire n’avait pas de règle locale le \(jour.enFrancais)."
          : "Le lot est ajouté, avec les règles locales en vigueur le \(jour.enFrancais).")
    }
  }

  @Sendable func modifier(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Lot>) async throws
    -> Page
  {
    let lot = try await lot(id, contexte)
    return pageFormulaireLot(lot.formulaire, marche: lot.marche, de: lot)
  }

  @Sendable func enregistrer(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Lot>) async throws
    -> Reponse
  {
    let (champs, lot, agent) = (
      try await requete.formulaire(ChampLot.self), try await lot(id, contexte), contexte.agent
    )
    return try await services.enregistrer(formulaire(champs, sur: lot.marche, de: lot), par: contexte.agent) {
      tx, nouveau in
      try tx.enregistrer(lot.id, nouveau, version: Version(champs))
      let (chemin, apres) = (VoiesMarches.lot(lot.id), try tx.lot(lot.id, dans: agent.perimetre))
      try tx.tracer(
        ActeMarches.modification, .changements(de: lot.formulaire, a: apres.formulaire, sinon: chemin),
        sur: lot.id, par: .agent(agent.id))
      return Enregistre(chemin, "Le lot est enregistré.")
    }
  }

  private func formulaire(
    _ champs: Form<ChampLot>, sur marche: Reference<Marche>, de lot: Lot? = nil
  ) -> FormulaireRecu<ChampLot, NouveauLot> {
    FormulaireRecu(
      champs: champs, actuelle: lot?.formulaire,
      unicites: [
        Unicite(
          contrainte: "lot_marche_id_numero_unique", champ: .numero,
          phrase: "Ce marché a déjà un lot de ce numéro.")
      ],
      lire: NouveauLot.init,
      page: { pageFormulaireLot($0, marche: marche, de: lot, conflit: $1) })
  }

  private func marche(_ id: ID<Marche>, _ contexte: ContexteFacilitateur) async throws -> Marche {
    let perimetre = contexte.agent.perimetre
    return try await services.storage.read { tx in try tx.marche(id, dans: perimetre) }
  }

  private func lot(_ id: ID<Lot>, _ contexte: ContexteFacilitateur) async throws -> Lot {
    let perimetre = contexte.agent.perimetre
    return try await services.storage.read { tx in try tx.lot(id, dans: perimetre) }
  }
}

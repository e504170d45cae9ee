import Hummingbird
import Markup
import Storage

struct RoutesEngagements {
  let services: Services
  /// What hours already counted hold of an engagement: a later chapter knows.
  let tenue: @Sendable (any Transaction, ID<Engagement>) throws -> TenueEngagement

  func ajouter(a routes: Routes) {
    routes.facilitateur.get(VoiesEngagements.nouvel, use: nouveau)
    routes.facilitateur.post(VoiesEngagements.engagements, use: creer)
    routes.facilitateur.get(VoiesEngagements.modifier, use: modifier)
    routes.facilitateur.post(VoiesEngagements.engagement, use: enregistrer)
  }

  @Sendable func nouveau(_ requete: Request, _ contexte: ContexteFacilitateur, _ lot: ID<Lot>) async throws
    -> Page
  {
    let agent = contexte.agent
    return try await services.storage.read { tx in
      let formulaire = try tx.engagementPropose(sur: lot, dans: agent.perimetre)
      return pageFormulaireEngagement(formulaire, try tx.cadre(sur: lot, pour: agent))
    }
  }

  @Sendable func creer(_ requete: Request, _ contexte: ContexteFacilitateur, _ lot: ID<Lot>) async throws
    -> Reponse
  {
    let (champs, agent) = (try await requete.formulaire(ChampEngagement.self), contexte.agent)
    let cadre = try await services.storage.read { tx in try tx.cadre(sur: lot, pour: agent) }
    let envoi = Envoi(champs, requete, par: agent.id)
    return try await services.enregistrer(formulaire(champs, .creation, cadre), par: contexte.agent) {
      tx, nouvel in
      let chemin = try tx.uneFois(envoi) {
        try tx.exigerTitulaire(nouvel.titulaire, dans: agent.perimetre)
        let id = try tx.creer(nouvel, sur: lot, par: agent.id)
        try tx.remettreEnSuivi(.lot(lot), dans: agent.perimetre, par: agent.id)
        return VoiesEngagements.engagement(id)
      }
      return Enregistre(chemin, "L’engagement est ajouté\u{a0}: \(nouvel.nature.dite(nouvel.heures)) dues.")
    }
  }

  @Sendable func modifier(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Engagement>)
    async throws -> Page
  {
    let agent = contexte.agent
    return try await services.storage.read { tx in
      let engagement = try tx.engagement(id, dans: agent.perimetre)
      return pageFormulaireEngagement(
        try tx.formulaire(de: engagement), try tx.cadre(sur: engagement.lot.id, pour: agent), de: engagement)
    }
  }

  @Sendable func enregistrer(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Engagement>)
    async throws -> Reponse
  {
    let (champs, agent) = (try await requete.formulaire(ChampEngagement.self), contexte.agent)
    let tenue = tenue
    let (avant, champsAvant, cadre) = try await services.storage.read { tx in
      let avant = try tx.engagement(id, dans: agent.perimetre)
      return (avant, try tx.formulaire(de: avant), try tx.cadre(sur: avant.lot.id, pour: agent))
    }
    return try await services.enregistrer(
      formulaire(champs, .modification, cadre, de: avant, champsAvant), par: contexte.agent
    ) {
      tx, nouvel in
      try tx.exigerTitulaire(nouvel.titulaire, dans: agent.perimetre)
      try tenue(tx, id).admettre(nouvel, remplacant: avant)
      try tx.enregistrer(id, nouvel, version: Version(champs))
      let chemin = VoiesEngagements.engagement(id)
      let apres = try tx.formulaire(de: tx.engagement(id, dans: agent.perimetre))
      try tx.tracer(
        ActeEngagements.modification, .changements(de: champsAvant, a: apres, sinon: chemin), sur: id,
        par: .agent(agent.id))
      return Enregistre(chemin, "L’engagement est enregistré.")
    }
  }

  private func formulaire(
    _ champs: Form<ChampEngagement>, _ etape: NouvelEngagement.Etape, _ cadre: CadreEngagement,
    de avant: Engagement? = nil, _ actuelle: Form<ChampEngagement>? = nil
  ) -> FormulaireRecu<ChampEngagement, NouvelEngagement> {
    var champs = champs
    champs.nommer(.titulaire, parmi: cadre.titulaires)
    return FormulaireRecu(
      champs: champs, actuelle: actuelle,
      unicites: [
        Unicite(
          contrainte: "engagement_lot_id_titulaire_id_nature_unique", champ: .titulaire,
          phrase:
            "Cette structure a déjà un engagement de cette nature sur ce lot\u{a0}: ajoutez plutôt une écriture à son registre."
        )
      ],
      lire: { NouvelEngagement(&$0, etape) },
      page: { pageFormulaireEngagement($0, cadre, de: avant, conflit: $1) })
  }
}

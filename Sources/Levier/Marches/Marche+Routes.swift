import Hummingbird
import Markup
import Storage

struct RoutesMarches {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.get(VoiesMarches.nouveauMarche, use: nouveau)
    routes.facilitateur.post(VoiesMarches.marches, use: creer)
    routes.facilitateur.get(VoiesMarches.modifierMarche, use: modifier)
    routes.facilitateur.post(VoiesMarches.marche, use: enregistrer)
  }

  @Sendable func nouveau(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    let agent = contexte.agent
    let choix = try await services.storage.read { tx in try tx.choixMarche(dans: agent.territoire) }
    let prerempli = Form<ChampMarche>([
      .facilitateur: agent.id, .forme: FormeMarche.ordinaire.rawValue,
    ])
    return pageFormulaireMarche(prerempli, choix: choix)
  }

  @Sendable func creer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    let (champs, agent) = (try await lire(requete, contexte), contexte.agent)
    let envoi = Envoi(champs, requete, par: agent.id)
    return try await services.enregistrer(formulaire(champs, agent), par: contexte.agent) { tx, nouveau in
      try tx.admettre(nouveau, dans: agent.territoire)
      let chemin = try tx.uneFois(envoi) {
        if !champs.isTicked(.reference, code: Ressemblance.code) { try tx.exigerUnAutre(nouveau) }
        let id = try tx.creer(nouveau)
        try tx.tracer(ActeMarches.creation, sur: id, par: .agent(agent.id))
        return VoiesMarches.marche(id)
      }
      return Enregistre(chemin, "Le marché est ajouté. Ajoutez maintenant ses lots.")
    }
  }

  @Sendable func modifier(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Marche>) async throws
    -> Page
  {
    let agent = contexte.agent
    return try await services.storage.read { tx in
      let marche = try tx.marche(id, dans: agent.perimetre)
      return pageFormulaireMarche(
        marche.formulaire, choix: try tx.choixMarche(dans: agent.territoire), de: marche)
    }
  }

  @Sendable func enregistrer(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Marche>)
    async throws -> Reponse
  {
    let (champs, agent) = (try await lire(requete, contexte), contexte.agent)
    let avant = try await services.storage.read { tx in try tx.marche(id, dans: agent.perimetre) }
    return try await services.enregistrer(formulaire(champs, agent, de: avant), par: contexte.agent) {
      tx, nouveau in
      try tx.admettre(nouveau, dans: agent.territoire)
      try tx.enregistrer(id, nouveau, version: Version(champs), dans: agent.perimetre, par: agent.id)
      let (chemin, apres) = (VoiesMarches.marche(id), try tx.marche(id, dans: agent.perimetre))
      try tx.tracer(
        ActeMarches.modification, .changements(de: avant.formulaire, a: apres.formulaire, sinon: chemin),
        sur: id, par: .agent(agent.id))
      return Enregistre(chemin, "Le marché est enregistré.")
    }
  }

  /// The form as it came, its names turned into what they stand for.
  private func lire(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Form<ChampMarche> {
    let territoire = contexte.agent.territoire
    let recu = try await services.nommer(try await requete.formulaire(ChampMarche.self), .donneurOrdre) {
      tx in
      try tx.structuresAuChoix([.donneurOrdre], dans: territoire)
    }
    return try await services.nommer(recu, .operation) { tx in try tx.operationsAuChoix(dans: territoire) }
  }

  private func formulaire(
    _ champs: Form<ChampMarche>, _ agent: AgentConnecte, de marche: Marche? = nil
  ) -> FormulaireRecu<ChampMarche, NouveauMarche> {
    FormulaireRecu(
      champs: champs, actuelle: marche?.formulaire, lire: NouveauMarche.init,
      page: { formulaire, conflit in
        let choix = try await services.storage.read { tx in try tx.choixMarche(dans: agent.territoire) }
        return pageFormulaireMarche(formulaire, choix: choix, de: marche, conflit: conflit)
      })
  }
}

extension Transaction {
  func choixMarche(dans territoire: ID<Territoire>) throws -> ChoixMarche {
    ChoixMarche(
      operations: try operationsAuChoix(dans: territoire),
      donneursOrdre: try structuresAuChoix([.donneurOrdre], dans: territoire),
      facilitateurs: try facilitateursAuChoix(dans: territoire))
  }

  /// What a form chose in its lists belongs to the territory: a forged id is refused.
  func admettre(_ nouveau: NouveauMarche, dans territoire: ID<Territoire>) throws {
    let perimetre = Perimetre.territoire(territoire)
    guard try structure(nouveau.donneurOrdre, dans: perimetre).nature == .donneurOrdre else {
      throw HorsDesListes(champ: ChampMarche.donneurOrdre)
    }
    if let operation = nouveau.operation { _ = try self.operation(operation, dans: territoire) }
    if let facilitateur = nouveau.facilitateur {
      guard try agent(facilitateur, dans: perimetre).role == .facilitateur else {
        throw HorsDesListes(champ: ChampMarche.facilitateur)
      }
    }
  }
}

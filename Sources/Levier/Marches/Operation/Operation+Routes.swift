import Hummingbird
import Markup
import Storage

struct RoutesOperations {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.get(VoiesMarches.operations, use: lister)
    routes.facilitateur.get(VoiesMarches.nouvelleOperation, use: nouvelle)
    routes.facilitateur.post(VoiesMarches.operations, use: creer)
    routes.facilitateur.get(VoiesMarches.modifierOperation, use: modifier)
    routes.facilitateur.post(VoiesMarches.operation, use: enregistrer)
  }

  @Sendable func lister(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    let (filtres, territoire) = (requete.filtres, contexte.agent.territoire)
    let (mot, tranche) = (filtres.rempli("mot"), Tranche(filtres))
    return try await services.storage.read { tx in
      pageOperations(
        try tx.operations(dans: territoire, mot: mot, page: tranche),
        total: try tx.nombreDOperations(dans: territoire, mot: mot), filtres: filtres, tranche: tranche)
    }
  }

  @Sendable func nouvelle(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    try await page(Form<ChampOperation>(), contexte)
  }

  @Sendable func creer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    let (champs, agent) = (try await lire(requete, contexte), contexte.agent)
    let envoi = Envoi(champs, requete, par: agent.id)
    return try await services.enregistrer(formulaire(champs, contexte), par: contexte.agent) { tx, nouvelle in
      _ = try tx.structure(nouvelle.donneurOrdre, dans: agent.perimetre)
      let chemin = try tx.uneFois(envoi) {
        if !champs.isTicked(.intitule, code: Ressemblance.code) {
          try tx.exigerUneAutre(nouvelle)
        }
        let id = try tx.creer(nouvelle)
        try tx.tracer(ActeMarches.creation, sur: id, par: .agent(agent.id))
        return VoiesMarches.operations()
      }
      return Enregistre(chemin, "L’opération «\u{a0}\(nouvelle.intitule)\u{a0}» est ajoutée.")
    }
  }

  @Sendable func modifier(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Operation>)
    async throws -> Page
  {
    let operation = try await operation(id, contexte)
    return try await page(operation.formulaire, contexte, de: operation)
  }

  @Sendable func enregistrer(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Operation>)
    async throws -> Reponse
  {
    let (champs, agent) = (try await lire(requete, contexte), contexte.agent)
    let operation = try await operation(id, contexte)
    return try await services.enregistrer(formulaire(champs, contexte, de: operation), par: contexte.agent) {
      tx, nouvelle in
      _ = try tx.structure(nouvelle.donneurOrdre, dans: agent.perimetre)
      try tx.enregistrer(operation.id, nouvelle, version: Version(champs))
      let (chemin, apres) = (
        VoiesMarches.operations(), try tx.operation(operation.id, dans: agent.territoire)
      )
      try tx.tracer(
        ActeMarches.modification, .changements(de: operation.formulaire, a: apres.formulaire, sinon: chemin),
        sur: operation.id, par: .agent(agent.id))
      return Enregistre(
        chemin, "L’opération «\u{a0}\(nouvelle.intitule)\u{a0}» est enregistrée.")
    }
  }

  private func formulaire(
    _ champs: Form<ChampOperation>, _ contexte: ContexteFacilitateur, de operation: Operation? = nil
  ) -> FormulaireRecu<ChampOperation, NouvelleOperation> {
    FormulaireRecu(
      champs: champs, actuelle: operation?.formulaire, lire: NouvelleOperation.init,
      page: { try await page($0, contexte, de: operation, conflit: $1) })
  }

  private func lire(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Form<ChampOperation>
  {
    let territoire = contexte.agent.territoire
    return try await services.nommer(try await requete.formulaire(ChampOperation.self), .donneurOrdre) { tx in
      try tx.structuresAuChoix([.donneurOrdre], dans: territoire)
    }
  }

  private func operation(_ id: ID<Operation>, _ contexte: ContexteFacilitateur) async throws -> Operation {
    let territoire = contexte.agent.territoire
    return try await services.storage.read { tx in try tx.operation(id, dans: territoire) }
  }

  private func page(
    _ formulaire: Form<ChampOperation>, _ contexte: ContexteFacilitateur, de operation: Operation? = nil,
    conflit: HTML? = nil
  ) async throws -> Page {
    let territoire = contexte.agent.territoire
    let choix = try await services.storage.read { tx in
      try tx.structuresAuChoix([.donneurOrdre], dans: territoire)
    }
    return pageFormulaireOperation(formulaire, donneursOrdre: choix, de: operation, conflit: conflit)
  }
}

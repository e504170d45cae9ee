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
    try await page(FormState(), contexte)
  }

  @Sendable func creer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    var formulaire = try await lire(requete, contexte)
    guard let nouvelle = NouvelleOperation(&formulaire) else {
      return .refusee(try await page(formulaire, contexte))
    }
    let (agent, envoi) = (contexte.agent, Envoi(formulaire, requete, par: contexte.agent.id))
    let chemin = try await services.storage.write { tx in
      _ = try tx.structure(nouvelle.donneurOrdre, dans: agent.perimetre)
      return try tx.uneFois(envoi) {
        let id = try tx.creer(nouvelle, dans: agent.territoire)
        try tx.tracer(ActeMarches.creation, sur: id, par: .agent(agent.id))
        return VoiesMarches.operations()
      }
    }
    return .vers(chemin, "L’opération «\u{a0}\(nouvelle.intitule)\u{a0}» est ajoutée.")
  }

  @Sendable func modifier(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    let operation = try await operation(contexte)
    return try await page(operation.formulaire, contexte, de: operation)
  }

  @Sendable func enregistrer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    var formulaire = try await lire(requete, contexte)
    let (operation, agent, version) = (try await operation(contexte), contexte.agent, Version(formulaire))
    guard let nouvelle = NouvelleOperation(&formulaire) else {
      return .refusee(try await page(formulaire, contexte, de: operation))
    }
    let enregistree = try await services.storage.write { tx in
      _ = try tx.structure(nouvelle.donneurOrdre, dans: agent.perimetre)
      guard try tx.enregistrer(operation.id, nouvelle, version: version) else { return false }
      try tx.tracer(ActeMarches.modification, sur: operation.id, par: .agent(agent.id))
      return true
    }
    guard enregistree else {
      formulaire[Version.champ] = "\(operation.version)"
      return .refusee(try await page(formulaire, contexte, de: operation, conflit: avisDeConflit()))
    }
    return .vers(VoiesMarches.operations(), "L’opération «\u{a0}\(nouvelle.intitule)\u{a0}» est enregistrée.")
  }

  private func lire(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> FormState {
    let territoire = contexte.agent.territoire
    return try await services.nommer(try await requete.formulaire(), "donneur_ordre") { tx in
      try tx.structuresAuChoix([.donneurOrdre], dans: territoire)
    }
  }

  private func operation(_ contexte: ContexteFacilitateur) async throws -> Operation {
    let (id, territoire) = (try contexte.id(de: Operation.self), contexte.agent.territoire)
    return try await services.storage.read { tx in try tx.operation(id, dans: territoire) }
  }

  private func page(
    _ formulaire: FormState, _ contexte: ContexteFacilitateur, de operation: Operation? = nil,
    conflit: HTML? = nil
  ) async throws -> Page {
    let territoire = contexte.agent.territoire
    let choix = try await services.storage.read { tx in
      try tx.structuresAuChoix([.donneurOrdre], dans: territoire)
    }
    return pageFormulaireOperation(formulaire, donneursOrdre: choix, de: operation, conflit: conflit)
  }
}

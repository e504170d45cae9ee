import Hummingbird
import Storage

/// The page of a structure, with what awards changed of it.
struct RoutesFicheStructure {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.gestion.get(VoiesActeurs.structure, use: afficher)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteGestion, _ id: ID<Structure>) async throws
    -> Page
  {
    let agent = contexte.agent
    return try await services.storage.read { tx in
      pageStructure(
        try tx.structure(id, dans: agent.perimetre), agents: try tx.agents(de: id),
        traces: try tx.traces(sur: id, ActeActeurs.self, ActePublications.self, ActeCadre.self),
        remise: try tx.remiseDeLien(par: agent))
    }
  }
}

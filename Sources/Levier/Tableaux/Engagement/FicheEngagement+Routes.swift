import Hummingbird
import Storage

/// The page of an engagement.
struct RoutesFicheEngagement {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.marches.get(VoiesEngagements.engagement, use: afficher)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteMarches, _ id: ID<Engagement>) async throws
    -> Page
  {
    let agent = contexte.agent
    let jour = services.aujourdhui
    return try await services.storage.read { tx in
      let pratiques = try tx.pratiques(du: agent.territoire, le: jour)
      return pageEngagement(
        try tx.ficheEngagement(id, dans: agent.perimetre, le: jour, pratiques), par: agent.role)
    }
  }
}

import Hummingbird
import Markup
import Storage

/// The list of markets, and the page of one.
struct RoutesLectureMarches {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.marches.get(VoiesMarches.marches, use: lister)
    routes.marches.get(VoiesMarches.marche, use: afficher)
  }

  @Sendable func lister(_ requete: Request, _ contexte: ContexteMarches) async throws -> Reponse {
    let (filtres, agent) = (requete.filtres, contexte.agent)
    if let format = FormatExport(filtres) {
      return try await services.exporter(format, par: agent) { tx in
        let (filtre, tri) = (FiltreMarches(filtres), Tri<TriMarches>(marches: filtres))
        return LigneMarche.export(
          try toutesLesPages { try tx.marches(dans: agent.perimetre, filtre, tri: tri, page: $0) })
      }
    }
    return try await services.storage.read { tx in
      .page(pageMarches(try tx.listeMarches(filtres, agent), par: agent.role))
    }
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteMarches, _ id: ID<Marche>) async throws
    -> Page
  {
    let agent = contexte.agent
    return try await services.storage.read { tx in
      pageMarche(try tx.ficheMarche(id, agent), par: agent.role)
    }
  }
}

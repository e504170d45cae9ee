import Hummingbird
import Markup
import Storage

/// Who took what out of the house: for those who keep the territory.
struct RoutesExports {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.gestion.get(VoiesReglages.exports, use: lister)
  }

  @Sendable func lister(_ requete: Request, _ contexte: ContexteGestion) async throws -> Reponse {
    let (filtres, agent, tranche) = (requete.filtres, contexte.agent, Tranche(requete.filtres))
    let filtre = FiltreExports(filtres)
    if let format = FormatExport(filtres) {
      return try await services.exporter(format, par: agent) { tx in
        ExportFait.export(try toutesLesPages { try tx.exports(du: agent.territoire, filtre, page: $0) })
      }
    }
    return try await services.storage.read { tx in
      .page(
        pageExports(
          ListeExports(
            exports: try tx.exports(du: agent.territoire, filtre, page: tranche),
            total: try tx.nombreDExports(du: agent.territoire, filtre), filtres: filtres, tranche: tranche)))
    }
  }
}

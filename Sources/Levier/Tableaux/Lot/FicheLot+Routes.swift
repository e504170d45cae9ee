import Hummingbird
import Markup
import Storage

struct RoutesFicheLot {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.marches.get(VoiesMarches.lot, use: afficher)
    routes.marches.get(VoiesMarches.heuresDuLot, use: detailler)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteMarches, _ id: ID<Lot>) async throws -> Page
  {
    let (agent, jour) = (contexte.agent, services.aujourdhui)
    return try await services.storage.read { tx in
      let pratiques = try tx.pratiques(du: agent.territoire, le: jour)
      return pageLot(try tx.ficheLot(id, dans: agent.perimetre, le: jour, pratiques), par: agent)
    }
  }

  @Sendable func detailler(_ requete: Request, _ contexte: ContexteMarches, _ id: ID<Lot>) async throws
    -> Page
  {
    let (agent, filtres) = (contexte.agent, requete.filtres)
    let (filtre, tranche) = (FiltreHeuresLot(filtres), Tranche(filtres))
    return try await services.storage.read { tx in
      pageHeuresLot(
        HeuresLot(
          lot: try tx.lot(id, dans: agent.perimetre),
          engagements: try tx.engagements(sur: id, dans: agent.perimetre).dInsertion,
          lignes: try tx.lignesHeures(sur: id, filtre, dans: agent.perimetre, page: tranche),
          total: try tx.totalHeures(sur: id, filtre, dans: agent.perimetre), filtres: filtres,
          tranche: tranche), par: agent.role)
    }
  }
}

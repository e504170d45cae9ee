import Hummingbird
import Markup
import Storage

struct RoutesSalaries {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.employeur.get(VoiesPublics.salarie, use: afficher)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteEmployeur, _ id: ID<Participant>)
    async throws -> Page
  {
    let agent = contexte.agent
    let jour = services.aujourdhui
    return try await services.storage.read { tx in
      let contrats = try tx.contrats(de: id, dans: agent.perimetre)
      guard let nom = contrats.first?.participant.nom else { throw Absence() }
      return pageSalarie(
        Salarie(
          nom: nom, contrats: contrats, heures: try tx.heures(des: contrats),
          repere: try tx.repere(du: agent.territoire, le: jour)))
    }
  }
}

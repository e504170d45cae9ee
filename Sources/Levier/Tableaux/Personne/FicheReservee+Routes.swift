import Hummingbird
import Markup
import Storage

struct RoutesFicheReservee {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.post(VoiesPublics.lectureReservee, use: lire)
  }

  /// The answer to a press, not an address that can be opened again: each reading leaves a trace.
  @Sendable func lire(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Participant>)
    async throws -> Page
  {
    let agent = contexte.agent
    guard agent.instructeur else { throw Absence() }
    let fiche = try await services.storage.write(dans: contexte.agent.territoire) { tx in
      let participant = try tx.participant(id, dans: agent.perimetre)
      try tx.tracer(ActePublics.lectureReservee, sur: id, par: .agent(agent.id))
      return try tx.ficheReservee(de: participant)
    }
    return pageFicheReservee(fiche)
  }
}

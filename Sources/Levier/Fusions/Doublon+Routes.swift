import Hummingbird
import Markup
import Storage

/// Two records that look alike: shown, set apart or merged by a facilitator, never silently.
struct RoutesDoublons {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.post(VoiesFusions.ecart, use: ecarter)
    RoutesFusions(services: services).ajouter(a: routes)
  }

  @Sendable func ecarter(
    _ requete: Request, _ contexte: ContexteFacilitateur, _ a: ID<Participant>, _ b: ID<Participant>
  ) async throws -> Reponse {
    let agent = contexte.agent
    guard a != b else { throw Absence() }
    try await services.storage.write(dans: contexte.agent.territoire) { tx in
      _ = try tx.participant(a, dans: agent.perimetre)
      _ = try tx.participant(b, dans: agent.perimetre)
      try tx.ecarter(a, b, par: agent.id)
    }
    return .vers(VoiesPublics.participant(a), "C’est noté\u{a0}: ce sont deux personnes différentes.")
  }
}

import Hummingbird
import Logging

/// One structured line a request: method, route, status and duration, never a query or a body.
struct JournalDesRequetes: RouterMiddleware {
  typealias Context = ContexteVisiteur

  func handle(
    _ requete: Request, context: ContexteVisiteur,
    next: (Request, ContexteVisiteur) async throws -> Response
  ) async throws -> Response {
    let debut = ContinuousClock.now
    let reponse = try await next(requete, context)
    let duree = debut.duration(to: .now)
    context.logger.info(
      "requête",
      metadata: [
        "methode": "\(requete.method)", "route": "\(context.endpointPath ?? "-")",
        "statut": "\(reponse.status.code)",
        "ms": "\(duree.components.seconds * 1000 + duree.components.attoseconds / 1_000_000_000_000_000)",
      ])
    return reponse
  }
}

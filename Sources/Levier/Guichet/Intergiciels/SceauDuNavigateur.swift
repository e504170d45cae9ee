import Hummingbird

/// Says with what the line of an act is sealed for the browser that asks, before anything answers it.
struct SceauDuNavigateur: RouterMiddleware {
  typealias Context = ContexteVisiteur
  let reglages: Reglages

  func handle(
    _ requete: Request, context: ContexteVisiteur,
    next: (Request, ContexteVisiteur) async throws -> Response
  ) async throws -> Response {
    var contexte = context
    contexte.visite.sceau = Annonce(
      https: reglages.https, session: reglages.session(requete), appareil: reglages.appareil(requete))
    return try await next(requete, contexte)
  }
}

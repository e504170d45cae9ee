import Hummingbird

/// Says with what the line of an act is sealed for the browser that asks, before anything answers it.
struct SceauDuNavigateur: RouterMiddleware {
  typealias Context = ContexteVisiteur
  let installation: Installation

  func handle(
    _ requete: Request, context: ContexteVisiteur,
    next: (Request, ContexteVisiteur) async throws -> Response
  ) async throws -> Response {
    var contexte = context
    contexte.visite.sceau = Annonce(
      https: installation.https, session: installation.session(requete),
      appareil: installation.appareil(requete))
    return try await next(requete, contexte)
  }
}

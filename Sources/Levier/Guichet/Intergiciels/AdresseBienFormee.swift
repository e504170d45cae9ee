import Hummingbird
import Markup

/// An address whose filters are not text is nobody's: it is refused before a page or the database reads them.
struct AdresseBienFormee: RouterMiddleware {
  typealias Context = ContexteVisiteur

  func handle(
    _ requete: Request, context: ContexteVisiteur,
    next: (Request, ContexteVisiteur) async throws -> Response
  ) async throws -> Response {
    guard !requete.filtres.isMalformed else { throw HTTPError(.badRequest) }
    return try await next(requete, context)
  }
}

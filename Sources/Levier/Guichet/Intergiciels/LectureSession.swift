import Hummingbird
import Storage

/// Finds, for each request, the agent whose session its cookie names.
struct LectureSession: RouterMiddleware {
  typealias Context = ContexteVisiteur
  let services: Services

  func handle(
    _ requete: Request, context: ContexteVisiteur,
    next: (Request, ContexteVisiteur) async throws -> Response
  ) async throws -> Response {
    var contexte = context
    if let jeton = services.installation.session(requete) {
      let connecte = try await services.storage.read { try $0.agentConnecte(jeton: jeton) }
      contexte.visite.agent = connecte?.agent
      contexte.visite.session = connecte?.session
      contexte.visite.menu = .principal
    }
    contexte.visite.annonce = contexte.visite.sceau?.lue(
      requete.cookies, connecte: contexte.visite.agent != nil)
    return try await next(requete, contexte)
  }
}

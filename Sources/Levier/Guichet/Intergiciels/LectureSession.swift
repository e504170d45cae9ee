import Hummingbird
import Storage

/// Finds, for each request, whose session its cookie names, and what that person acts as.
struct LectureSession: RouterMiddleware {
  typealias Context = ContexteVisiteur
  let services: Services

  func handle(
    _ requete: Request, context: ContexteVisiteur,
    next: (Request, ContexteVisiteur) async throws -> Response
  ) async throws -> Response {
    var contexte = context
    if let jeton = services.installation.session(requete) {
      let (connecte, rattachements) = try await services.storage.read { tx in
        let connecte = try tx.connecte(jeton: jeton)
        let plusieurs = try connecte.flatMap {
          $0.fonctions > 1 ? try tx.rattachements(de: $0.qui.compte) : nil
        }
        return (connecte, plusieurs ?? [])
      }
      contexte.visite.connecte = connecte?.qui
      contexte.visite.session = connecte?.session
      contexte.visite.rattachements = rattachements
      contexte.visite.menu = .principal
    }
    contexte.visite.annonce = contexte.visite.sceau?.lue(
      requete.cookies, connecte: contexte.visite.connecte != nil)
    return try await next(requete, contexte)
  }
}

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
    if let jeton = services.reglages.session(requete) {
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

extension Reglages {
  var nomCookieSession: String { https ? "__Host-levier" : "levier" }

  func session(_ requete: Request) -> Jeton? {
    requete.cookies[nomCookieSession].flatMap { Jeton(recu: $0.value) }
  }

  /// - Parameter duree: in seconds.
  func cookie(_ nom: String, _ jeton: Jeton, duree: Int) -> Cookie {
    Cookie(
      name: nom, value: jeton.texte, maxAge: duree, path: "/", secure: https, httpOnly: true, sameSite: .lax)
  }
}

extension Services {
  /// What an unknown account's password is compared with, so that the answer takes the same time.
  var leurre: MotDePasse {
    MotDePasse(
      enregistre:
        "scrypt$\(reglages.coutMotDePasse)$\(MotDePasse.passes)$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
    )
  }

  /// The costly part of a sign-in, out of the way of those who read.
  /// - Throws: `Sas.Plein` when too many are tried at once, of all or of one place.
  /// - Returns: the place of the one that was typed, if it is one of them.
  func correspond(
    _ enregistres: [MotDePasse], _ saisi: String, pour voisinage: String, parmi sas: Sas
  ) async throws -> Int? {
    let verifier = verifier
    return try await sas.passer(
      pour: voisinage, enRetrait: { try verifier(enregistres, saisi) })
  }
}

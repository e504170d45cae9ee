import HTTPTypes
import Hummingbird

/// The cookies that tell a session and a device.
extension Installation {
  var nomCookieSession: String { https ? "__Host-levier" : "levier" }

  func session(_ requete: Request) -> Jeton? {
    requete.cookies[nomCookieSession].flatMap { Jeton(recu: $0.value) }
  }

  /// - Parameter duree: in seconds.
  func cookie(_ nom: String, _ jeton: Jeton, duree: Int) -> Cookie {
    Cookie(
      name: nom, value: jeton.texte, maxAge: duree, path: "/", secure: https, httpOnly: true, sameSite: .lax)
  }

  var nomCookieAppareil: String { https ? "__Host-levier-appareil" : "levier-appareil" }

  /// The device that asks, if it ever signed somebody in.
  func appareil(_ requete: Request) -> Jeton? {
    requete.cookies[nomCookieAppareil].flatMap { Jeton(recu: $0.value) }
  }
}

extension HTTPField.Name {
  static let clearSiteData = HTTPField.Name("Clear-Site-Data").unsafelyUnwrapped
}

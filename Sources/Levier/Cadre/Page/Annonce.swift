import Crypto
import Foundation
import Hummingbird

/// The line shown once after an act, carried by a short-lived cookie. It is sealed with what the browser alone
/// holds, its session's token, or once signed out its device's: a line that somebody else put there is not shown.
struct Annonce: Sendable {
  let https: Bool
  let session: Jeton?
  let appareil: Jeton?

  private static let separateur: Character = "."

  var nom: String { https ? "__Host-levier-annonce" : "levier-annonce" }

  func cookie(_ texte: String) -> Cookie {
    let contenu = Data(texte.utf8).base64EncodedString()
    let sceaux = [session, appareil].map { $0.map { Self.sceau(de: contenu, par: $0) } ?? "" }
    return poser(
      ([contenu] + sceaux).joined(separator: String(Self.separateur)).replacing("=", with: ""), duree: 60)
  }

  var effacee: Cookie { poser("", duree: 0) }

  /// What the cookie of a request says, where it comes from here.
  func lue(_ cookies: Cookies, connecte: Bool) -> String? {
    guard let valeur = cookies[nom]?.value, let cle = connecte ? session : appareil else { return nil }
    let parties = valeur.split(separator: Self.separateur, omittingEmptySubsequences: false).map(String.init)
    guard parties.count == 3, let contenu = Self.octets(parties[0]) else { return nil }
    let complet = contenu.base64EncodedString()
    guard let sceau = Self.octets(parties[connecte ? 1 : 2]),
      HMAC<SHA256>.isValidAuthenticationCode(
        sceau, authenticating: Data(complet.utf8), using: SymmetricKey(data: Data(cle.texte.utf8)))
    else { return nil }
    return String(decoding: contenu, as: UTF8.self)
  }

  private static func sceau(de contenu: String, par cle: Jeton) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data(contenu.utf8), using: SymmetricKey(data: Data(cle.texte.utf8)))
    return Data(code).base64EncodedString()
  }

  private static func octets(_ base64: String) -> Data? {
    Data(base64Encoded: base64 + String(repeating: "=", count: (4 - base64.count % 4) % 4))
  }

  private func poser(_ valeur: String, duree: Int) -> Cookie {
    Cookie(
      name: nom, value: valeur, maxAge: duree, path: "/", secure: https, httpOnly: true, sameSite: .lax)
  }
}

import Crypto
import Foundation

/// A secret that opens something (a session, an invitation): 256 random bits. Only its hash is stored.
struct Jeton: Sendable {
  let texte: String

  init?(recu: String) {
    guard recu.count == 43, recu.utf8.allSatisfy({ $0 == 0x2d || $0 == 0x5f || isalnum(Int32($0)) != 0 })
    else { return nil }
    texte = recu
  }

  private init(texte: String) { self.texte = texte }

  static func nouveau() -> Jeton {
    let octets = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
    let base64 = octets.base64EncodedString()
    return Jeton(
      texte: base64.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: ""))
  }

  var empreinte: String { Empreinte.de(texte) }
}

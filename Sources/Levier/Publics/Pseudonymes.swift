import Crypto
import Foundation

/// What people are called to a reader who may not know their names: the same person always the same, to another reader
/// another, and nothing that an address or an employer's page holds.
struct Pseudonymes: Sendable {
  private let cle: String
  private let lecteur: ID<Structure>

  init(cle: String, lecteur: ID<Structure>) { (self.cle, self.lecteur) = (cle, lecteur) }

  /// Without those that are read for others: I, L, O, U.
  private static let signes = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// « Personne K7Q2-M4DX »
  func nom(de personne: ID<Participant>) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("\(lecteur)/\(personne)".utf8), using: SymmetricKey(data: Data(cle.utf8)))
    let nombre = code.prefix(5).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let lettres = (0..<8).map { Self.signes[Int(nombre >> (5 * UInt64($0)) & 31)] }
    return "Personne \(String(lettres[..<4]))-\(String(lettres[4...]))"
  }
}

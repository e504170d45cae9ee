import Crypto
import CryptoExtras
import Foundation

/// A password as it is kept: scrypt (RFC 7914), with its own salt and cost.
struct MotDePasse: Sendable {
  /// `scrypt$cout$sel$hachage`, the last two in base64.
  let enregistre: String

  enum Refus: Error, Hashable { case tropCourt(Int), different, tropCourant }

  static let longueurMinimale = 12

  /// Hashes a newly chosen password. Some 32 MB and a tenth of a second at the default cost.
  init(choisi: String, repete: String, cout: Int) throws {
    guard choisi.count >= Self.longueurMinimale else { throw Refus.tropCourt(choisi.count) }
    guard Set(choisi.lowercased()).count >= 5 else { throw Refus.tropCourant }
    guard choisi == repete else { throw Refus.different }
    let sel = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
    enregistre = try Self.texte(choisi, sel: sel, cout: cout)
  }

  init(enregistre: String) { self.enregistre = enregistre }

  func correspond(a saisi: String) throws -> Bool {
    let parties = enregistre.split(separator: "$").map(String.init)
    guard parties.count == 4, let cout = Int(parties[1]), let sel = Data(base64Encoded: parties[2]) else {
      return false
    }
    let calcule = try Self.texte(saisi, sel: sel, cout: cout)
    return SHA256.hash(data: Data(calcule.utf8)) == SHA256.hash(data: Data(enregistre.utf8))
  }

  private static func texte(_ clair: String, sel: Data, cout: Int) throws -> String {
    let cle = try KDF.Scrypt.deriveKey(
      from: Data(clair.utf8), salt: sel, outputByteCount: 32, rounds: cout, blockSize: 8, parallelism: 1)
    let hachage = cle.withUnsafeBytes { Data($0) }
    return "scrypt$\(cout)$\(sel.base64EncodedString())$\(hachage.base64EncodedString())"
  }
}

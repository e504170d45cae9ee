import Crypto
import CryptoExtras
import Foundation

/// A password as it is kept: scrypt (RFC 7914), with its own salt and cost.
struct MotDePasse: Sendable {
  /// `scrypt$cout$passes$sel$hachage`, the last two in base64.
  let enregistre: String

  enum Refus: Error, Hashable { case tropCourt(Int), tropLong, different, tropCourant }

  static let longueurs = 12...128
  /// With a memory of 32 MB, what OWASP asks of scrypt (Password Storage Cheat Sheet: N 2¹⁵, r 8, p 3).
  static let passes = 3

  /// Hashes a newly chosen password. Some 32 MB and a quarter of a second at the default cost.
  /// - Parameters:
  ///   - noms: the account's address and names, that a password may not be made of.
  init(choisi: String, repete: String, noms: [String] = [], cout: Int) throws {
    guard choisi.count >= Self.longueurs.lowerBound else { throw Refus.tropCourt(choisi.count) }
    guard choisi.count <= Self.longueurs.upperBound else { throw Refus.tropLong }
    guard !MotDevinable.reconnait(choisi, noms: noms) else { throw Refus.tropCourant }
    guard choisi == repete else { throw Refus.different }
    try self.init(rehache: choisi, cout: cout)
  }

  init(enregistre: String) { self.enregistre = enregistre }

  func correspond(a saisi: String) throws -> Bool {
    guard saisi.count <= Self.longueurs.upperBound else { return false }
    let parties = enregistre.split(separator: "$").map(String.init)
    guard parties.count == 5, let cout = Int(parties[1]), let passes = Int(parties[2]),
      let sel = Data(base64Encoded: parties[3])
    else { return false }
    let calcule = try Self.texte(saisi, sel: sel, cout: cout, passes: passes)
    return SHA256.hash(data: Data(calcule.utf8)) == SHA256.hash(data: Data(enregistre.utf8))
  }

  var cout: Int? { enregistre.split(separator: "$").dropFirst().first.flatMap { Int($0) } }

  /// Whether it is kept at another cost than new ones are.
  func estAuCout(_ cout: Int) -> Bool { enregistre.hasPrefix("scrypt$\(cout)$\(Self.passes)$") }

  init(rehache clair: String, cout: Int) throws {
    let sel = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
    enregistre = try Self.texte(clair, sel: sel, cout: cout, passes: Self.passes)
  }

  private static func texte(_ clair: String, sel: Data, cout: Int, passes: Int) throws -> String {
    // « é » is one sign or two, by the keyboard.
    let cle = try KDF.Scrypt.deriveKey(
      from: Data(clair.precomposedStringWithCanonicalMapping.utf8), salt: sel, outputByteCount: 32,
      rounds: cout, blockSize: 8, parallelism: passes)
    let hachage = cle.withUnsafeBytes { Data($0) }
    return "scrypt$\(cout)$\(passes)$\(sel.base64EncodedString())$\(hachage.base64EncodedString())"
  }
}

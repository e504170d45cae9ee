import Crypto
import Foundation
import Storage

/// How many failed sign-ins are let through in a quarter of an hour.
enum Tentatives {
  static let fenetre: Int = 15 * 60
  static let parCompte = 10
  static let parAdresse = 60

  /// Accounts are counted under a hash, so that the table names nobody.
  static func cle(compte courriel: String) -> String {
    "compte:" + SHA256.hash(data: Data(courriel.utf8)).map { String(format: "%02x", $0) }.joined()
  }

  static func cle(adresse: String) -> String { "adresse:" + adresse }
}

extension Transaction {
  func tropDeTentatives(courriel: String, adresse: String) throws -> Bool {
    let depuis = now.adding(seconds: -Tentatives.fenetre)
    let compte: Int? = try value(
      "SELECT count(*) FROM tentative WHERE cle = \(Tentatives.cle(compte: courriel)) AND le > \(depuis)")
    let poste: Int? = try value(
      "SELECT count(*) FROM tentative WHERE cle = \(Tentatives.cle(adresse: adresse)) AND le > \(depuis)")
    return (compte ?? 0) >= Tentatives.parCompte || (poste ?? 0) >= Tentatives.parAdresse
  }

  func noterTentative(courriel: String, adresse: String) throws {
    try execute(
      """
      INSERT INTO tentative (cle, le)
      VALUES (\(Tentatives.cle(compte: courriel)), \(now)), (\(Tentatives.cle(adresse: adresse)), \(now))
      """)
    try execute("DELETE FROM tentative WHERE le < \(now.adding(seconds: -Tentatives.fenetre * 8))")
  }

  func oublierTentatives(courriel: String) throws {
    try execute("DELETE FROM tentative WHERE cle = \(Tentatives.cle(compte: courriel))")
  }
}

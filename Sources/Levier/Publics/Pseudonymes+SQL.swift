import Crypto
import Foundation
import Storage

extension Transaction {
  /// Nothing for who reads names.
  func pseudonymes(pour perimetre: Perimetre) throws -> Pseudonymes? {
    guard case .donneurOrdre(let lecteur) = perimetre else { return nil }
    let cle: String? = try value("SELECT valeur FROM cle_secrete WHERE nom = 'pseudonymes'")
    return try Pseudonymes(cle: cle.cree(), lecteur: lecteur)
  }
}

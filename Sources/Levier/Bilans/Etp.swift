package import Foundation
import Markup

/// Full-time equivalents, exact to the hundredth, rounded half up. The divisor is the report's own and stands
/// in its footer: 1,600, 1,607 and 1,680 hours are all in use.
struct Etp: Hashable, Comparable, Sendable {
  let centiemes: Int

  /// - Parameter diviseur: hours that make one; zero gives zero.
  init(heures: Heures, diviseur: Heures) {
    centiemes = produit(heures.centiemes, 100, divisePar: diviseur.centiemes)
  }

  static func < (a: Self, b: Self) -> Bool { a.centiemes < b.centiemes }
}

/// Hours turned into full-time equivalents, as a command or another program asks for them.
package struct CalculEtp: Encodable, Sendable {
  /// Exact to the hundredth, rounded half up.
  package let etp: Decimal
  /// The result and its divisor, for a reader.
  package let phrase: String

  private enum CodingKeys: CodingKey { case etp }

  /// - Throws: `PhraseSeule` for what is not a positive number of hours.
  package init(heures: String, diviseur: String) throws {
    let total = try Self.lire(heures, "heures")
    let diviseur = try Self.lire(diviseur, "diviseur")
    guard total >= .zero else { throw PhraseSeule("Les heures ne peuvent pas être négatives.") }
    guard diviseur > .zero else { throw PhraseSeule("Le diviseur est un nombre d’heures supérieur à zéro.") }
    let resultat = Etp(heures: total, diviseur: diviseur)
    etp = Decimal(resultat.centiemes) / 100
    phrase =
      "\(French.decimal(resultat.centiemes, places: 2)) ETP (\(total.enFrancais) ÷ \(diviseur.enFrancais))"
  }

  private static func lire(_ saisie: String, _ nom: String) throws -> Heures {
    do {
      return try Heures(saisie)
    } catch {
      throw PhraseSeule("«\u{a0}\(saisie)\u{a0}»\u{a0}: \(error.phrase) (\(nom))")
    }
  }
}

extension Etp {
  /// « 44,05 »
  var exact: String { French.decimal(centiemes, places: 2) }

  /// « 44 ETP »: whole from ten on, where hundredths only look precise.
  var enFrancais: String {
    guard centiemes >= 1000 else { return "\(exact)\u{a0}ETP" }
    return "\(French.integer((centiemes + 50) / 100))\u{a0}ETP"
  }
}

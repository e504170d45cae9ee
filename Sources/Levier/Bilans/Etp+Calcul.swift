package import Foundation
import Markup

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

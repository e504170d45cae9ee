import Formats

/// The number of an establishment in the Sirene register: its SIREN and five digits of its own.
struct Siret: Hashable, Sendable {
  let chiffres: String

  /// Takes what people type between its groups, keeps the 14 digits.
  init(_ saisie: String) throws(SiretFault) { chiffres = try SiretNumber(saisie).digits }

  /// « 552 100 554 00013 », as it is read aloud: it does not break at the end of a line. A text of another length
  /// is left alone.
  static func groupe(_ chiffres: String) -> String {
    guard chiffres.count == 14 else { return chiffres }
    return [(0, 3), (3, 3), (6, 3), (9, 5)]
      .map { debut, longueur in String(chiffres.dropFirst(debut).prefix(longueur)) }
      .joined(separator: "\u{a0}")
  }
}

/// The key of a SIRET, and of the SIREN that it begins with. The text must hold digits only.
func suitLuhn(_ chiffres: some StringProtocol) -> Bool { SiretNumber.followsLuhn(chiffres) }

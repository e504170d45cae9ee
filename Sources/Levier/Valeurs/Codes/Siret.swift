/// The number of an establishment in the Sirene register: its SIREN and five digits of its own.
struct Siret: Hashable, Sendable {
  let chiffres: String

  enum Refus: Error, Hashable { case vide, caractere, longueur(Int), zeros, cle }

  /// Takes any spaces, keeps the 14 digits.
  init(_ saisie: String) throws(Refus) {
    let texte = saisie.sansEspaces
    guard !texte.isEmpty else { throw .vide }
    guard texte.allSatisfy(\.estChiffre) else { throw .caractere }
    guard texte.count == 14 else { throw .longueur(texte.count) }
    guard texte.contains(where: { $0 != "0" }) else { throw .zeros }
    guard suitLuhn(texte) || Self.suitLaPoste(texte) else { throw .cle }
    chiffres = texte
  }

  /// « 552 100 554 00013 », as it is read aloud: it does not break at the end of a line. A text of another length
  /// is left alone.
  static func groupe(_ chiffres: String) -> String {
    guard chiffres.count == 14 else { return chiffres }
    return [(0, 3), (3, 3), (6, 3), (9, 5)]
      .map { debut, longueur in String(chiffres.dropFirst(debut).prefix(longueur)) }
      .joined(separator: "\u{a0}")
  }

  /// La Poste outgrew its own Luhn numbers: its establishments sum to a multiple of 5, its head office
  /// still follows Luhn.
  private static func suitLaPoste(_ texte: String) -> Bool {
    texte.hasPrefix("356000000") && texte.compactMap(\.wholeNumberValue).reduce(0, +).isMultiple(of: 5)
  }
}

/// The number of a legal unit in the Sirene register.
struct Siren: Hashable, Sendable {
  let chiffres: String

  enum Refus: Error, Hashable { case vide, caractere, longueur(Int), zeros, cle }

  /// Takes any spaces, keeps the 9 digits.
  init(_ saisie: String) throws(Refus) {
    let texte = saisie.sansEspaces
    guard !texte.isEmpty else { throw .vide }
    guard texte.allSatisfy(\.estChiffre) else { throw .caractere }
    guard texte.count == 9 else { throw .longueur(texte.count) }
    guard texte.contains(where: { $0 != "0" }) else { throw .zeros }
    guard suitLuhn(texte) else { throw .cle }
    chiffres = texte
  }
}

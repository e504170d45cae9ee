/// A job in France Travail's register of occupations (ROME): a letter of A to N and four digits.
struct Rome: Hashable, Comparable, Sendable {
  let code: String

  enum Refus: Error, Hashable { case vide, forme }

  init(_ saisie: String) throws(Refus) {
    let texte = saisie.sansEspaces.uppercased()
    guard !texte.isEmpty else { throw .vide }
    guard texte.wholeMatch(of: Self.forme) != nil else { throw .forme }
    code = texte
  }

  nonisolated(unsafe) private static let forme = /[A-N][0-9]{4}/

  static func < (a: Self, b: Self) -> Bool { a.code < b.code }
}

/// A municipality in INSEE's official geographic code: never its postal code.
struct CodeCommune: Hashable, Comparable, Sendable {
  let code: String

  enum Refus: Error, Hashable { case vide, forme }

  init(_ saisie: String) throws(Refus) {
    let texte = saisie.sansEspaces.uppercased()
    guard !texte.isEmpty else { throw .vide }
    guard texte.wholeMatch(of: Self.forme) != nil else { throw .forme }
    code = texte
  }

  nonisolated(unsafe) private static let forme = /(?:0[1-9]|[1-9][0-9]|2[AB])[0-9]{3}/

  /// « 31 », « 2A », « 974 ».
  var departement: String { String(code.prefix(code.hasPrefix("97") || code.hasPrefix("98") ? 3 : 2)) }

  static func < (a: Self, b: Self) -> Bool { a.code < b.code }
}

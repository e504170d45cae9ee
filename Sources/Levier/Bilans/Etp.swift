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

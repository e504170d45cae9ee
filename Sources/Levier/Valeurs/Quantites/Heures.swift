/// A duration of work, exact to the hundredth of an hour: the unit of declarations.
struct Heures: Hashable, Comparable, AdditiveArithmetic, Sendable {
  let centiemes: Int

  init(centiemes: Int) { self.centiemes = centiemes }
  init(heures: Int) { centiemes = heures * 100 }

  static let zero = Heures(centiemes: 0)
  static func + (a: Self, b: Self) -> Self { .init(centiemes: a.centiemes + b.centiemes) }
  static func - (a: Self, b: Self) -> Self { .init(centiemes: a.centiemes - b.centiemes) }
  static prefix func - (a: Self) -> Self { .init(centiemes: -a.centiemes) }
  static func < (a: Self, b: Self) -> Bool { a.centiemes < b.centiemes }

  /// A share of these hours, rounded half up to the hundredth.
  func part(pourcent: Int) -> Heures { .init(centiemes: produit(centiemes, pourcent, divisePar: 100)) }

  /// What these hours are worth at an hourly rate, rounded half up to the cent.
  func au(taux: Montant) -> Montant { .init(centimes: produit(centiemes, taux.centimes, divisePar: 100)) }
}

/// A sum of money in euros, exact to the cent; before tax (HT) unless its name says otherwise.
struct Montant: Hashable, Comparable, AdditiveArithmetic, Sendable {
  let centimes: Int

  init(centimes: Int) { self.centimes = centimes }
  init(euros: Int) { centimes = euros * 100 }

  static let zero = Montant(centimes: 0)
  static func + (a: Self, b: Self) -> Self { .init(centimes: a.centimes + b.centimes) }
  static func - (a: Self, b: Self) -> Self { .init(centimes: a.centimes - b.centimes) }
  static prefix func - (a: Self) -> Self { .init(centimes: -a.centimes) }
  static func < (a: Self, b: Self) -> Bool { a.centimes < b.centimes }
}

extension Montant {
  enum Refus: Error, Hashable { case vide, forme, tropDeDecimales, tropGrand }

  /// Reads « 38 800,00 », « 14700.5 », « 1 200 € ».
  init(_ saisie: String) throws(Refus) {
    var texte = saisie.lowercased().rognee
    for unite in ["€", "euros", "euro", "eur"] where texte.hasSuffix(unite) {
      texte = texte.dropLast(unite.count).rognee
      break
    }
    do throws(Centiemes.Refus) {
      centimes = try Centiemes.lire(texte)
    } catch {
      switch error {
      case .vide: throw .vide
      case .forme: throw .forme
      case .tropDeDecimales: throw .tropDeDecimales
      case .tropGrand: throw .tropGrand
      }
    }
  }
}

/// A month of a year: the period of a declaration.
struct Mois: Hashable, Comparable, Sendable {
  /// Months since January of year 0.
  let rang: Int

  enum Refus: Error, Hashable { case vide, forme, annee, inexistant }

  init(rang: Int) { self.rang = rang }

  init(annee: Int, mois: Int) throws(Refus) {
    guard (1...12).contains(mois) else { throw .inexistant }
    guard (1900...2199).contains(annee) else { throw .annee }
    rang = annee * 12 + mois - 1
  }

  var annee: Int { Calendrier.division(rang, 12).quotient }
  /// 1 for January.
  var numero: Int { Calendrier.division(rang, 12).reste + 1 }

  var suivant: Mois { self + 1 }
  var precedent: Mois { self - 1 }
  var nombreDeJours: Int { Calendrier.jours(annee: annee, mois: numero) }
  var premierJour: Jour { Jour(numero: Calendrier.numero(annee: annee, mois: numero, jour: 1)) }
  var dernierJour: Jour { premierJour + (nombreDeJours - 1) }

  static func < (a: Self, b: Self) -> Bool { a.rang < b.rang }
  static func + (mois: Mois, nombre: Int) -> Mois { Mois(rang: mois.rang + nombre) }
  static func - (mois: Mois, nombre: Int) -> Mois { Mois(rang: mois.rang - nombre) }
  /// Months from `b` to `a`.
  static func - (a: Mois, b: Mois) -> Int { a.rang - b.rang }
}

/// A legal date: a day of the calendar, without hour or time zone.
struct Jour: Hashable, Comparable, Sendable {
  let annee: Int
  let numeroMois: Int
  let quantieme: Int

  enum Refus: Error, Hashable { case vide, forme, annee, inexistant }

  /// - Throws: `inexistant` for 31/02, `annee` outside 1900–2199 (a two-digit or mistyped year).
  init(annee: Int, mois: Int, jour: Int) throws(Refus) {
    guard (1...12).contains(mois), jour >= 1, jour <= Calendrier.jours(annee: annee, mois: mois)
    else { throw .inexistant }
    guard (1900...2199).contains(annee) else { throw .annee }
    (self.annee, numeroMois, quantieme) = (annee, mois, jour)
  }

  /// The day that many days after 1 January 1970.
  init(numero: Int) {
    (annee, numeroMois, quantieme) = Calendrier.date(numero: numero)
  }

  /// Days since 1 January 1970, negative before.
  var numero: Int { Calendrier.numero(annee: annee, mois: numeroMois, jour: quantieme) }

  var mois: Mois { Mois(rang: annee * 12 + numeroMois - 1) }

  static func < (a: Self, b: Self) -> Bool {
    (a.annee, a.numeroMois, a.quantieme) < (b.annee, b.numeroMois, b.quantieme)
  }
}

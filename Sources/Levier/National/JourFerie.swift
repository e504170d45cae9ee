/// A public holiday, with the text that makes it one.
struct JourFerie: Hashable, Sendable {
  let jour: Jour
  let nom: String
  let source: String
}

extension JourFerie {
  static let texte = "Code du travail, L3133-1"

  /// The eleven of the whole country, in the order of the year. Source: code du travail, L3133-1.
  static func legaux(de annee: Int) throws -> [JourFerie] {
    let paques = try Jour(paquesDe: annee)
    func le(_ quantieme: String) throws -> Jour { try Jour("\(annee)-\(quantieme)") }
    return [
      (try le("01-01"), "Jour de l’an"), (paques + 1, "Lundi de Pâques"),
      (try le("05-01"), "Fête du travail"),
      (try le("05-08"), "Victoire de 1945"), (paques + 39, "Ascension"), (paques + 50, "Lundi de Pentecôte"),
      (try le("07-14"), "Fête nationale"), (try le("08-15"), "Assomption"), (try le("11-01"), "Toussaint"),
      (try le("11-11"), "Armistice de 1918"), (try le("12-25"), "Noël"),
    ].sorted { $0.0 < $1.0 }.map { JourFerie(jour: $0, nom: $1, source: texte) }
  }
}

extension Jour {
  /// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).
  fileprivate init(paquesDe annee: Int) throws {
    let (a, b, c) = (annee % 19, annee / 100, annee % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let rang = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114
    let (mois, quantieme) = (rang / 31, rang % 31 + 1)
    try self.init("\(annee)-0\(mois)-\(quantieme < 10 ? "0" : "")\(quantieme)")
  }
}

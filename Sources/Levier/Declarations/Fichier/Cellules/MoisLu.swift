import Formats
import Markup

/// A month as sheets and programs write it: « 2026-10 », « oct-26 », « 10/26 », a day of it, « du 01/10/2026 au
/// 31/10/2026 ». A year of two digits is taken where nothing else could be meant.
struct MoisLu {
  let mois: Mois

  /// - Throws: the sentence that says what to write.
  init(_ cellule: Cell) throws(Mois.Refus) {
    switch cellule {
    case .text, .date: mois = try Self.lire(cellule.text)
    case .number(let nombre):
      if let mois = Self.colle(nombre) { self.mois = mois } else { mois = try Mois(nombre) }
    case .empty: throw .vide
    case .duration, .boolean, .unreadable: throw .forme
    }
  }

  private static func lire(_ texte: String) throws(Mois.Refus) -> Mois {
    do { return try Mois(texte) } catch {
      if let mois = enLettres(texte) ?? duJour(texte) ?? colle(texte) ?? court(texte) ?? periode(texte) {
        return mois
      }
      throw error
    }
  }

  /// « 01/10/2026 », « 2026-10-01 00:00:00 »; a moment with a zone and an hour may be another day in Paris.
  private static func duJour(_ texte: String) -> Mois? {
    var nu = texte
    if texte.contains(":") {
      if texte.tombeAvantMinuit { return nil }
      nu.replace(minuit, with: "")
      nu.replace(heure, with: "")
    }
    return (try? Jour(nu))?.mois  // what is no day is read otherwise
  }

  /// « 202610 ».
  private static func colle(_ texte: String) -> Mois? {
    guard let lu = texte.rognee.wholeMatch(of: anneeEtMois), let annee = Int(lu.1),
      let mois = Int(lu.2)
    else { return nil }
    return try? Mois(annee: annee, mois: mois)  // what is no month is read otherwise
  }

  /// « 10/26 »: above 12, the second number can only be a year.
  private static func court(_ texte: String) -> Mois? {
    guard let lu = texte.rognee.wholeMatch(of: moisEtAnnee), let mois = Int(lu.1),
      let annee = Int(lu.2), annee > 12
    else { return nil }
    return try? Mois(annee: 2000 + annee, mois: mois)  // what is no month is read otherwise
  }

  /// « octobre 2026 », « sept. 26 », « Oct-2026 ».
  private static func enLettres(_ texte: String) -> Mois? {
    guard texte.contains(where: \.isLetter) else { return nil }
    let mots = French.fold(texte).split(separator: " ")
    guard mots.count == 2, [2, 4].contains(mots[1].count), mots[1].allSatisfy(\.estChiffre),
      let lue = Int(mots[1]), let mois = numero(mots[0])
    else { return nil }
    return try? Mois(annee: lue < 100 ? 2000 + lue : lue, mois: mois)  // what is no month is read otherwise
  }

  /// By three letters at least that begin one month's name only, in French or in English.
  private static func numero(_ mot: Substring) -> Int? { mot.count < 3 ? nil : debuts[mot] ?? nil }

  /// The beginnings of the months' names; nil for one that two months share.
  private static let debuts = Dictionary(
    zip(1..., anglais).flatMap { numero, anglais in
      [French.fold(French.monthName(numero)), anglais].flatMap { nom in
        (3...nom.count).map { (nom.prefix($0), numero as Int?) }
      }
    }, uniquingKeysWith: { un, autre in un == autre ? un : nil })

  private static let anglais = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// Two days of one month.
  private static func periode(_ texte: String) -> Mois? {
    let jours = texte.split(separator: entreJours).map(String.init)
    guard jours.count == 2, let debut = try? Jour(jours[0]), let fin = try? Jour(jours[1]),  // read otherwise
      debut.mois == fin.mois
    else { return nil }
    return debut.mois
  }

  nonisolated(unsafe) private static let anneeEtMois = /([0-9]{4})([0-9]{2})/
  nonisolated(unsafe) private static let moisEtAnnee = /([0-9]{1,2})[-\/.]([0-9]{2})/
  nonisolated(unsafe) private static let entreJours = /(?i)\s*(?:du|au|à|-|–)\s+|\s+/
  nonisolated(unsafe) private static let minuit = /[T ]0{1,2}:00(:00([.,]0+)?)?Z?$/
  nonisolated(unsafe) private static let heure = /[T ]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?/
}

extension String {
  nonisolated(unsafe) private static let avantMinuit = /[T ]23:5[0-9]/

  /// A day with a time of its last minutes: a program may have meant the next.
  var tombeAvantMinuit: Bool { utf8.contains(0x3A) && contains(Self.avantMinuit) }
}

import Formats
import Markup

/// The hours of one cell of a sheet, in their unit: never a fraction of a day, an amount or a date.
struct DureeLue {
  let heures: Heures
  /// What the number would be worth, were it the fraction of a day that a spreadsheet stores for a duration.
  let soit: Heures?

  enum Refus: Error, Hashable {
    case heures(Heures.Refus), date(String), unite(String), booleen
    case illisible(Cell.Unreadable)
  }

  init(_ cellule: Cell, unite: String? = nil) throws(Refus) {
    var soit: Heures?
    switch cellule {
    case .empty: heures = .zero
    case .text(let texte): heures = try Self.lire(texte)
    case .duration(let duree): heures = Heures(duree)
    case .number(let nombre):
      if let unite, !Self.unites.contains(French.fold(unite)) { throw .unite(unite) }
      heures = try Self.lire(nombre.auCentieme)
      soit = Self.enJours(nombre)
    case .date(let jour): throw .date(jour.description)
    case .boolean: throw .booleen
    case .unreadable(let raison): throw .illisible(raison)
    }
    self.soit = soit
  }

  /// A cell of a column whose title says another unit than hours: a plain number of it.
  init(_ cellule: Cell, unite: String?, titre: UniteDeTitre?) throws(Refus) {
    guard let titre, !cellule.isEmpty else {
      try self.init(cellule, unite: unite)
      return
    }
    let texte = cellule.text
    guard let parHeure = titre.parHeure, unite == nil, texte.allSatisfy({ $0.isNumber || ".,".contains($0) })
    else { throw .unite(titre.nom) }
    let comptees = try Self.lire(texte.auCentieme)
    self.init(heures: Heures(centiemes: produit(comptees.centiemes, 1, divisePar: parHeure)))
  }

  private init(heures: Heures) { (self.heures, soit) = (heures, nil) }

  private static let unites: Set<String> = ["h", "hs", "hr", "hrs", "heure", "heures"]

  /// « 7-mai ».
  nonisolated(unsafe) private static let jourDuMois = /^\s*[0-9]{1,2}[-\/. ]\p{L}{3,}/

  private static func lire(_ texte: String) throws(Refus) -> Heures {
    if texte.contains(jourDuMois) { throw .date(texte) }
    do { return try Heures(texte) } catch { throw .heures(error) }
  }

  /// A whole number of minutes as a fraction of a day, and neither hundredths nor minutes of an hour.
  private static func enJours(_ nombre: String) -> Heures? {
    let parties = nombre.split(separator: ".")
    guard parties.count == 2, parties[1].count > 2, let jours = Double(nombre), (0..<31).contains(jours),
      (jours * 1440).estEntier, !(jours * 60).estEntier
    else { return nil }
    return Heures(centiemes: Int((jours * 2400).rounded()))
  }
}

extension Double {
  /// But for the noise of its binary fraction. Only to doubt a number, never to compute one.
  fileprivate var estEntier: Bool { abs(self - rounded()) < 1e-6 }
}

extension Heures {
  /// To the hundredth of an hour, half away from zero.
  init(_ duree: Duration) {
    let (secondes, attosecondes) = duree.components
    let millisecondes = secondes * 1000 + attosecondes / 1_000_000_000_000_000
    self.init(centiemes: Int(millisecondes + (millisecondes < 0 ? -18_000 : 18_000)) / 36_000)
  }
}

extension String {
  /// A workbook's number without the binary noise of its computing: « 151.66999999999999 » is 151.67.
  fileprivate var auCentieme: String {
    let parties = split(separator: ".", omittingEmptySubsequences: false)
    guard parties.count == 2, parties[1].count > 2, let entiere = Int(parties[0].filter(\.isNumber)),
      let decimales = Int(parties[1].prefix(3)), entiere < 1_000_000
    else { return self }
    let centiemes = entiere * 100 + (decimales + 5) / 10
    let reste = centiemes % 100
    return "\(hasPrefix("-") ? "-" : "")\(centiemes / 100).\(reste < 10 ? "0" : "")\(reste)"
  }
}

extension DureeLue.Refus: Phrase {
  var phrase: String {
    switch self {
    case .heures(let refus): refus.phrase
    case .date(let jour):
      "Une date (\(jour.prefix(20))) est à la place des heures\u{202f}: un tableur change 7.5 en 7 mai. Écrivez un nombre d’heures, par exemple 151,67 ou 151h40."
    case .unite(let unite):
      "Ce nombre est affiché en «\u{a0}\(unite.prefix(20))\u{a0}»\u{202f}: écrivez un nombre d’heures, sans autre unité."
    case .booleen: "Écrivez les heures en chiffres, par exemple 7,5 ou 7h30."
    case .illisible(let raison): raison.phrase
    }
  }
}

extension Cell.Unreadable: Phrase {
  var phrase: String {
    switch self {
    case .formulaWithoutResult:
      "Une formule de cette ligne n’a pas de résultat enregistré\u{202f}: ouvrez le classeur dans un tableur, enregistrez-le, puis renvoyez-le, ou écrivez la valeur."
    case .error(let code):
      "Une cellule de cette ligne est en erreur\(code.isEmpty ? "" : " (\(code.prefix(20)))")\u{202f}: corrigez sa formule, ou écrivez la valeur."
    case .beforeMidnight(let jour, _):
      "Une date de cette ligne tombe juste avant minuit (\(jour))\u{202f}: est-ce le lendemain\u{202f}? Écrivez-la de nouveau, sans heure."
    case .value: "Une cellule de cette ligne ne se lit pas\u{202f}: écrivez sa valeur de nouveau."
    }
  }
}

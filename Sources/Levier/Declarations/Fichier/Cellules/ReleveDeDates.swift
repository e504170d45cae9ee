import Formats

/// What the days of one column show of their order.
struct ReleveDeDates {
  /// The first that can only be read month first, and day first.
  private(set) var moisDevant: String?
  private(set) var jourDevant: String?
  /// The first that reads both ways.
  private(set) var ambigue: DateBarree?
  /// A workbook's own days tell whether a program turned texts into them with the month for the day: none would
  /// then be above the twelfth.
  private(set) var joursAuDelaDeDouze = false
  private var nombre = (moisDevant: 0, ambigues: 0)
  /// The numbers that stand in front, and behind, where both may be months.
  private var (devant, derriere): (Set<Int>, Set<Int>) = ([], [])
  private var moisDesTemoins: Set<Int> = []

  init(_ lignes: ArraySlice<TabularRow>, _ rang: Int) {
    for ligne in lignes {
      let cellule = ligne.montree(rang)
      if case .date(let jour) = cellule, jour.day > 12 { joursAuDelaDeDouze = true }
      if let date = DateBarree(cellule) { noter(date) }
    }
  }

  private mutating func noter(_ date: DateBarree) {
    if date.moisDevant {
      moisDevant = moisDevant ?? date.texte
      nombre.moisDevant += 1
      moisDesTemoins.insert(date.un)
    }
    if date.jourDevant { jourDevant = jourDevant ?? date.texte }
    guard date.deuxMois else { return }
    devant.insert(date.un)
    derriere.insert(date.deux)
    guard date.estAmbigue else { return }
    ambigue = ambigue ?? date
    nombre.ambigues += 1
  }

  /// The days that can only be read month first speak for the others: one typed wrong would not.
  func moisDevantPartout(_ colonne: ColonneHeures) -> Bool {
    colonne == .mois
      ? devant.isSubset(of: moisDesTemoins) : nombre.moisDevant >= nombre.ambigues
  }

  /// First days of months, or days of one month that is not always their first.
  var vaSansDireJourDevant: Bool {
    devant == [1] || (derriere.count == 1 && devant.count > 1 && derriere != [1])
  }
}

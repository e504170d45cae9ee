/// A birth typed with two figures for its year, « 12/03/87 »: known where one day alone can be that of someone
/// of an age to work.
enum NaissanceCourte {
  static let ages = 15...80
  nonisolated(unsafe) private static let forme = /([0-9]{1,2})([-\/.])([0-9]{1,2})\2([0-9]{2})/

  /// Nil where no day can be meant, or more than one: with dashes the year may come first, « 05-03-08 ».
  static func jour(_ texte: String, en mois: Mois) -> Jour? {
    guard let lu = texte.rognee.wholeMatch(of: forme),
      let un = Int(lu.1), let deux = Int(lu.3), let trois = Int(lu.4)
    else { return nil }
    let anneeDevant = lu.2 == "-" && lu.1.count == 2
    let jours = [(trois, un)] + (anneeDevant ? [(un, trois)] : [])
    let possibles = Set(
      jours.flatMap { annee, jour in
        [1900, 2000].compactMap { siecle in
          try? Jour(annee: siecle + annee, mois: deux, jour: jour)  // what is no day is not meant
        }
      }.filter { ages.overlaps($0.age(le: mois.premierJour)...$0.age(le: mois.dernierJour)) })
    return possibles.count == 1 ? possibles.first : nil
  }
}

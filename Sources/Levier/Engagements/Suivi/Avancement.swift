/// Where an engagement stands against its calendar. Hours of insertion are taken as done evenly; others, an internship of
/// two weeks, are awaited for the deadline alone.
struct Avancement: Hashable, Sendable {
  /// Hours owed, net of those exonerated.
  let dues: Heures
  let valorisees: Heures
  let debut: Jour
  let echeance: Jour
  var nature = NatureDue.insertion
  /// When its hours are handed in.
  var cadence = CadenceDeclaration()

  var reste: Heures { max(.zero, dues - valorisees) }

  /// Days of the engagement gone by at the end of `jour`, of all its days, both ends included.
  func joursEcoules(le jour: Jour) -> Int { min(max(0, jour - debut + 1), dureeEnJours) }
  var dureeEnJours: Int { max(1, echeance - debut + 1) }

  /// Hours that should be done at the end of `jour`: the whole, in proportion to the days gone by.
  func attendues(le jour: Jour) -> Heures {
    guard nature == .insertion else { return jour < echeance ? .zero : dues }
    return Heures(centiemes: produit(dues.centiemes, joursEcoules(le: jour), divisePar: dureeEnJours))
  }

  /// The share of the duration gone by, in percent, rounded down.
  func partDuree(le jour: Jour) -> Int { joursEcoules(le: jour) * 100 / dureeEnJours }
}

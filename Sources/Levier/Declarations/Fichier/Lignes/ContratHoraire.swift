/// What of a contract makes a month's hours likely or odd.
protocol ContratHoraire {
  var debut: Jour { get }
  /// Its last day: the planned one, or that on which the person left.
  var fin: Jour? { get }
  /// Its weekly hours.
  var hebdo: Heures { get }
}

extension ContratHoraire {
  /// The days of a month on which it holds.
  func jours(en mois: Mois) -> Int {
    let du = max(debut, mois.premierJour)
    let au = min(fin ?? mois.dernierJour, mois.dernierJour)
    return max(0, au - du + 1)
  }

  /// What its weekly hours make over its days of the month: a hint, never a rule.
  func attendues(en mois: Mois) -> Heures {
    Heures(centiemes: produit(hebdo.centiemes, jours(en: mois), divisePar: 7))
  }
}

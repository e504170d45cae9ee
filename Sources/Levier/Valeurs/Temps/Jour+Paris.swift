extension Jour {
  /// The day that it is in metropolitan France at an instant, in milliseconds since 1970.
  ///
  /// Computed, not read from the machine's zone tables: the same on every host. Summer time runs from the
  /// last Sunday of March to that of October, at 1 h UTC (directive 2000/84/CE), which holds since 1996.
  init(aParis millisecondes: Int64) {
    let heures = Calendrier.division(Int(millisecondes), 3_600_000).quotient
    let annee = Jour(numero: Calendrier.division(heures, 24).quotient).annee
    let ete = Self.dernierDimanche(annee, mois: 3) * 24 + 1..<Self.dernierDimanche(annee, mois: 10) * 24 + 1
    let decalage = ete.contains(heures) ? 2 : 1
    self.init(numero: Calendrier.division(heures + decalage, 24).quotient)
  }

  /// The first instant of the day in metropolitan France, in milliseconds since 1970.
  var debutAParis: Int64 {
    let enEte = Int64(numero * 24 - 2) * 3_600_000
    return Jour(aParis: enEte) == self ? enEte : enEte + 3_600_000
  }

  private static func dernierDimanche(_ annee: Int, mois: Int) -> Int {
    let dernier = Calendrier.numero(annee: annee, mois: mois, jour: 31)
    return dernier - Calendrier.division(dernier + 4, 7).reste
  }
}

extension Jour {
  static func + (jour: Jour, jours: Int) -> Jour { Jour(numero: jour.numero + jours) }
  static func - (jour: Jour, jours: Int) -> Jour { Jour(numero: jour.numero - jours) }

  /// Days from `b` to `a`, zero when they are the same day.
  static func - (a: Jour, b: Jour) -> Int { a.numero - b.numero }

  /// The same day of the month that many months later, or that month's last day if it has no such day.
  func plus(mois nombre: Int) -> Jour {
    let cible = mois + nombre
    return cible.premierJour + (min(quantieme, cible.nombreDeJours) - 1)
  }

  /// Full years lived on `jour` by someone born on this day; born on 29 February, aged on 1 March.
  func age(le jour: Jour) -> Int {
    let fete = (jour.numeroMois, jour.quantieme) >= (numeroMois, quantieme)
    return jour.annee - annee - (fete ? 0 : 1)
  }
}

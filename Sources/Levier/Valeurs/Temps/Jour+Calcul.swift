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

  /// The last day of a duration in months that begins on this one: the eve of the same day of the month, or the end
  /// of a month that is too short to have it (code de procédure civile, art. 641).
  func terme(mois nombre: Int) -> Jour {
    let cible = mois + nombre
    return quantieme > cible.nombreDeJours ? cible.dernierJour : plus(mois: nombre) - 1
  }

  /// Full years lived on `jour` by someone born on this day; born on 29 February, aged on 1 March.
  func age(le jour: Jour) -> Int {
    let fete = (jour.numeroMois, jour.quantieme) >= (numeroMois, quantieme)
    return jour.annee - annee - (fete ? 0 : 1)
  }
}

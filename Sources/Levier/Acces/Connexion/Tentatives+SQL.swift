import Storage

extension Transaction {
  /// - Throws: `Attente`.
  func commencer(_ tentative: Tentative) throws -> Tentative {
    let attente = try tentative.cles.map { cle, compteur in try attenteDe(cle, compteur) }.max() ?? 0
    guard attente == 0 else { throw Attente(secondes: attente) }
    try execute("DELETE FROM tentative WHERE le < \(now.adding(seconds: -Tentatives.fenetre * 8))")
    var commencee = tentative
    commencee.lignes = try tentative.cles.map { cle, _ in
      try value("INSERT INTO tentative (cle, le) VALUES (\(cle), \(now)) RETURNING id") ?? 0
    }
    return commencee
  }

  private func attenteDe(_ cle: String, _ compteur: Tentatives.Compteur) throws -> Int {
    let (nombre, derniere) = try recentes(cle)
    guard let derniere else { return 0 }
    let reste = derniere.adding(seconds: Tentatives.delai(apres: nombre, compteur)).milliseconds
    return max(0, Int((reste - now.milliseconds + 999) / 1000))
  }

  /// Those that are not forgotten yet: how many, and the last.
  private func recentes(_ cle: String) throws -> (nombre: Int, derniere: Instant?) {
    let depuis = now.adding(seconds: -Tentatives.fenetre)
    let row = try first(
      "SELECT count(*) AS nombre, max(le) AS derniere FROM tentative WHERE cle = \(cle) AND le > \(depuis)")
    return (try row?["nombre"] ?? 0, try row?["derniere"])
  }

  /// The right password: this try was no failure, and what was failed from there is forgotten.
  func reussir(_ tentative: Tentative) throws {
    for (place, ligne) in zip(tentative.cles, tentative.lignes) {
      switch place.compteur {
      case .endroit: try execute("DELETE FROM tentative WHERE cle = \(place.cle)")
      case .compte, .voisinage: try execute("DELETE FROM tentative WHERE id = \(ligne)")
      case .passage: break
      }
    }
  }

  /// How many tries of the present password failed lately.
  func echecs(_ tentative: Tentative) throws -> Int {
    try tentative.cles.map { cle, _ in try recentes(cle).nombre }.max() ?? 0
  }
}

import Storage

extension Transaction {
  /// Two lots that a person says to be one: what was published of the first goes to the other, and the first with its
  /// market, if it was alone there, is no more.
  func reunir(
    _ lot: ID<Lot>, avec autre: ID<Lot>, dans territoire: ID<Territoire>, par agent: ID<Agent>
  ) throws {
    let (efface, garde) = try sansEngagement(lot) ? (lot, autre) : (autre, lot)
    guard try sansEngagement(efface) else { throw SuiteVerification.Refus.deuxEngagements }
    let (avant, ancien) = (
      try self.lot(garde, dans: .territoire(territoire)), try self.lot(efface, dans: .territoire(territoire))
    )
    let connue = try publications(du: garde).dernieres.first
    try execute("UPDATE avis SET lot_id = \(garde) WHERE lot_id = \(efface)")
    try effacer(efface, garde: garde, dans: ancien.marche.id)
    try tracer(
      "lot", garde.rawValue, acte: "reunion", de: ancien.nomComplet, vers: avant.nomComplet, par: agent)
    guard let connue, let derniere = try publications(du: garde).dernieres.first else { return }
    let actuel = try valeurs(de: avant)
    let decisions = try ecrire(
      Decision.prendre(avant: connue.publication.valeurs, apres: derniere.publication.valeurs, actuel: actuel)
        .map { $0.champ == .titulaires ? $0.demandee : $0 }, sur: avant)
    for decision in decisions where decision.suite == .ecrire {
      try tracer(decision, "lot", garde.rawValue, par: agent)
    }
    try demander(decisions, surLeLot: avant, dans: territoire)
  }

  private func sansEngagement(_ lot: ID<Lot>) throws -> Bool {
    let nombre: Int? = try value("SELECT count(*) FROM engagement WHERE lot_id = \(lot)")
    return nombre == 0
  }

  private func effacer(_ lot: ID<Lot>, garde: ID<Lot>, dans marche: ID<Marche>) throws {
    try execute("DELETE FROM verification WHERE lot_id = \(lot) OR autre_lot_id = \(lot)")
    try execute("DELETE FROM lot_titulaire WHERE lot_id = \(lot)")
    try execute("DELETE FROM lot WHERE id = \(lot)")
    let restants: Int? = try value("SELECT count(*) FROM lot WHERE marche_id = \(marche)")
    guard restants == 0 else { return }
    try execute("DELETE FROM marche_levier WHERE marche_id = \(marche)")
    try execute("DELETE FROM marche WHERE id = \(marche)")
  }
}

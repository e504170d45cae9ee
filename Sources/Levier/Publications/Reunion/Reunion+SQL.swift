import Storage

extension TransactionLocale {
  /// Two lots that a person says to be one: what was published of the first goes to the other, and the first with its
  /// market, if it was alone there, is no more.
  func reunir(
    _ lot: ID<Lot>, avec autre: ID<Lot>, par agent: ID<Agent>
  ) throws {
    let (efface, garde) = try sansEngagement(lot) ? (lot, autre) : (autre, lot)
    guard try sansEngagement(efface) else { throw SuiteVerification.Refus.deuxEngagements }
    let (avant, ancien) = (
      try self.lot(garde, dans: .territoire(territoire)), try self.lot(efface, dans: .territoire(territoire))
    )
    let connue = try publications(du: garde).dernieres.first
    let reunion = try retenir(ancien, dans: avant, par: agent)
    try execute(
      "UPDATE avis SET lot_id = \(garde) WHERE territoire_id = \(territoire) AND lot_id = \(efface)")
    let leviers = try marche(ancien.marche.id, dans: .territoire(territoire)).leviers
    if try effacer(efface, dans: ancien.marche.id) {
      try transmettre(leviers, a: avant.marche.id, de: reunion, par: agent)
    }
    try tracer(
      ActePublications.reunion, .id(efface),
      mots: MotsDeTrace(avant: ancien.nomComplet, apres: avant.nomComplet), sur: garde, par: .agent(agent))
    if let connue { try suivreLaDerniere(apres: connue, avant, par: agent) }
    try execute(
      """
      UPDATE reunion SET garde_version = (SELECT version FROM lot WHERE id = \(garde)) WHERE territoire_id = \(territoire) AND id = \(reunion)
      """)
  }

  private func sansEngagement(_ lot: ID<Lot>) throws -> Bool {
    let nombre: Int? = try value("SELECT count(*) FROM engagement WHERE lot_id = \(lot)")
    return nombre == 0
  }

  /// - Returns: whether its market went with it.
  private func effacer(_ lot: ID<Lot>, dans marche: ID<Marche>) throws -> Bool {
    try execute(
      "DELETE FROM verification WHERE territoire_id = \(territoire) AND (lot_id = \(lot) OR autre_lot_id = \(lot))"
    )
    try execute("DELETE FROM lot_titulaire WHERE territoire_id = \(territoire) AND lot_id = \(lot)")
    try execute("DELETE FROM lot WHERE territoire_id = \(territoire) AND id = \(lot)")
    let restants: Int? = try value("SELECT count(*) FROM lot WHERE marche_id = \(marche)")
    guard restants == 0 else { return false }
    try execute("DELETE FROM marche_levier WHERE territoire_id = \(territoire) AND marche_id = \(marche)")
    try execute("DELETE FROM marche WHERE territoire_id = \(territoire) AND id = \(marche)")
    return true
  }

  /// A clause that the market which went carried is not lost with it.
  private func transmettre(
    _ leviers: Set<LevierJuridique>, a id: ID<Marche>, de reunion: ID<Reunion>,
    par agent: ID<Agent>
  ) throws {
    let marche = try marche(id, dans: .territoire(territoire))
    let gagnes = leviers.subtracting(marche.leviers)
    guard !gagnes.isEmpty else { return }
    for levier in gagnes {
      try execute(
        """
        INSERT INTO reunion_levier (territoire_id, reunion_id, marche_id, levier)
        VALUES (\(territoire), \(reunion), \(id), \(levier))
        """)
    }
    let decision = Decision(
      champ: .leviers, de: .leviers(marche.leviers), vers: .leviers(leviers.union(marche.leviers)),
      suite: .ecrire)
    _ = try ecrire([decision], sur: marche, par: agent)
    try tracer(decision, acte: .reunion, sur: id, par: .agent(agent))
  }

  /// What the last publication of both says reaches the lot that is kept.
  private func suivreLaDerniere(
    apres connue: PublicationConnue, _ lot: Lot, par agent: ID<Agent>
  ) throws {
    guard let derniere = try publications(du: lot.id).dernieres.first else { return }
    let decisions = try ecrire(
      Decision.prendre(
        avant: connue.publication.valeurs, apres: derniere.publication.valeurs, actuel: try valeurs(de: lot)
      ).map { $0.champ == .titulaires ? $0.demandee : $0 }, sur: lot)
    try tracer(decisions, sur: lot.id, par: .agent(agent))
    try demander(decisions, surLeLot: lot)
  }
}

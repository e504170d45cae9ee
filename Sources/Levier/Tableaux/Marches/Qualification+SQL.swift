import Storage

extension Transaction {
  func lotUniqueSansEngagement(de marche: ID<Marche>, dans perimetre: Perimetre) throws
    -> ID<Lot>?
  {
    let lots = try lots(de: marche, dans: perimetre)
    guard lots.count == 1, let lot = lots.first,
      try engagements(sur: lot.id, dans: perimetre).isEmpty
    else { return nil }
    return lot.id
  }
}

extension TransactionLocale {
  /// - Throws: `ChangementConcurrent` when somebody saved this market since its page was shown.
  func qualifier(
    _ id: ID<Marche>, _ leviers: Set<LevierJuridique>, version: Version, dans perimetre: Perimetre,
    par agent: ID<Agent>
  ) throws {
    try changer(
      """
      UPDATE marche SET version = version + 1
      WHERE territoire_id = \(territoire) AND id = \(id) AND version = \(version.numero) AND \(perimetre.marches)
      """)
    try remplacer(leviers, sur: id)
    try remettreEnSuivi(.marche(id), dans: perimetre, par: agent)
    try tracer(ActeMarches.qualification, .codes(leviers.sorted()), sur: id, par: .agent(agent))
  }
}

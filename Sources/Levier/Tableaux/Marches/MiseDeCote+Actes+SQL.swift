import Storage

extension TransactionLocale {
  /// Sets aside those of these markets that wait to be qualified; a market that carries a clause, or hours, is
  /// left alone. The same number of statements for one or for hundreds.
  func mettreDeCote(
    _ marches: Set<ID<Marche>>, _ motif: Texte, dans perimetre: Perimetre, par agent: ID<Agent>
  ) throws -> (id: ID<MiseDeCote>, marches: Int) {
    guard !marches.isEmpty else { throw MiseDeCote.Refus.aucunMarche }
    guard marches.count <= MiseDeCote.maximum else {
      throw MiseDeCote.Refus.tropDeMarches(max: MiseDeCote.maximum)
    }
    let id: ID<MiseDeCote> = try value(
      """
      INSERT INTO mise_de_cote (territoire_id, motif, par, le)
      VALUES (\(territoire), \(motif.valeur), \(agent), \(now)) RETURNING id
      """
    ).cree()
    let nombre = try execute(
      """
      UPDATE marche
      SET mise_de_cote_id = \(id), version = version + 1
      WHERE territoire_id = \(territoire) AND marche.id IN \(list: marches.sorted { $0.rawValue < $1.rawValue }) AND \(perimetre.marches)
        AND \(marcheAQualifier)
      """)
    guard nombre > 0 else { throw MiseDeCote.Refus.plusAQualifier }
    try tracer(
      ActeMarches.miseDeCote, .id(id), surChacun: Marche.self,
      de: "SELECT marche.id FROM marche WHERE marche.mise_de_cote_id = \(id)", par: .agent(agent))
    return (id, nombre)
  }
}

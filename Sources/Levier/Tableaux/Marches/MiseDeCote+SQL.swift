import Storage

extension Transaction {
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
      "INSERT INTO mise_de_cote (motif, par, le) VALUES (\(motif.valeur), \(agent), \(now)) RETURNING id"
    ).cree()
    let nombre = try execute(
      """
      UPDATE marche
      SET mise_de_cote_id = \(id), version = version + 1
      WHERE marche.id IN \(list: marches.sorted { $0.rawValue < $1.rawValue }) AND \(perimetre.marches)
        AND \(marcheAQualifier)
      """)
    guard nombre > 0 else { throw MiseDeCote.Refus.plusAQualifier }
    try tracerMarches(
      "mise_de_cote", vers: motif.valeur, ceux: "marche.mise_de_cote_id = \(id)", par: agent)
    return (id, nombre)
  }

  /// How many came back; none when somebody brought them back already.
  @discardableResult
  func remettreEnSuivi(_ cible: MiseDeCote.Cible, dans perimetre: Perimetre, par agent: ID<Agent>?) throws
    -> Int
  {
    let ceux: SQL = "marche.mise_de_cote_id IS NOT NULL AND \(cible.sql) AND \(perimetre.marches)"
    try tracerMarches("remise_en_suivi", vers: "", ceux: ceux, par: agent)
    return try execute(
      "UPDATE marche SET mise_de_cote_id = NULL, version = version + 1 WHERE \(ceux)")
  }

  private func tracerMarches(_ acte: String, vers: String, ceux: SQL, par agent: ID<Agent>?) throws {
    try execute(
      """
      INSERT INTO trace (le, agent_id, objet, objet_id, acte, de, vers)
      SELECT \(now), \(agent), 'marche', marche.id, \(acte), '', \(vers)
      FROM marche
      WHERE \(ceux)
      """)
  }
}

extension MiseDeCote.Cible {
  fileprivate var sql: SQL {
    switch self {
    case .mise(let id): "marche.mise_de_cote_id = \(id)"
    case .marche(let id): "marche.id = \(id)"
    case .lot(let id): "marche.id = (SELECT lot.marche_id FROM lot WHERE lot.id = \(id))"
    }
  }
}

let colonnesMiseDeCote: SQL = """
  mise_de_cote.id AS mise_id, mise_de_cote.motif AS mise_motif, mise_de_cote.le AS mise_le,
  ecarteur.prenom || ' ' || ecarteur.nom AS mise_par
  """

/// Joined to queries that name `marche`.
let tablesMiseDeCote: SQL = """
  LEFT JOIN mise_de_cote ON mise_de_cote.id = marche.mise_de_cote_id
  LEFT JOIN agent ecarteur ON ecarteur.id = mise_de_cote.par
  """

extension MiseDeCote {
  /// Nothing on the row of a market that is followed.
  init?(_ row: Row) throws {
    guard let id = try row["mise_id"] as ID<MiseDeCote>? else { return nil }
    self.init(
      id: id, motif: try row["mise_motif"], le: try row["mise_le"], auteur: try row["mise_par"])
  }
}

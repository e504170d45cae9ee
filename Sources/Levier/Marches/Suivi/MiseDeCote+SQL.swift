import Storage

extension TransactionLocale {
  /// How many came back; none when somebody brought them back already.
  @discardableResult
  func remettreEnSuivi(_ cible: MiseDeCote.Cible, dans perimetre: Perimetre, par agent: ID<Agent>?) throws
    -> Int
  {
    let ceux: SQL = "marche.mise_de_cote_id IS NOT NULL AND \(cible.sql) AND \(perimetre.marches)"
    try tracer(
      ActeMarches.remiseEnSuivi, surChacun: Marche.self, de: "SELECT marche.id FROM marche WHERE \(ceux)",
      par: Auteur(agentOuCommande: agent))
    return try execute(
      "UPDATE marche SET mise_de_cote_id = NULL, version = version + 1 WHERE territoire_id = \(territoire) AND \(ceux)"
    )
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

/// On queries that name `marche`: it was not set aside.
let marcheSuivi: SQL = "marche.mise_de_cote_id IS NULL"

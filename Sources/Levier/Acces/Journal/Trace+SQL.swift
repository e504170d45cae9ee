import Storage

/// Who did what, when, from which state to which.
struct Trace: Sendable {
  let le: Instant
  let auteur: String
  let acte: String
  let de: String
  let vers: String

  init(_ row: Row) throws {
    le = try row["le"]
    auteur = try row["auteur"] ?? "Levier"
    acte = try row["acte"]
    de = try row["de"]
    vers = try row["vers"]
  }
}

extension Transaction {
  func tracer(
    _ objet: String, _ id: Int64, acte: String, de: String = "", vers: String = "", par agent: ID<Agent>?
  ) throws {
    try execute(
      """
      INSERT INTO trace (le, agent_id, objet, objet_id, acte, de, vers)
      VALUES (\(now), \(agent), \(objet), \(id), \(acte), \(de), \(vers))
      """)
  }

  /// The last hundred traces of one object, newest first.
  func traces(_ objet: String, _ id: Int64) throws -> [Trace] {
    try rows(
      """
      SELECT trace.le, agent.prenom || ' ' || agent.nom AS auteur, trace.acte, trace.de, trace.vers
      FROM trace LEFT JOIN agent ON agent.id = trace.agent_id
      WHERE trace.objet = \(objet) AND trace.objet_id = \(id)
      ORDER BY trace.id DESC
      LIMIT 100
      """
    ).map(Trace.init)
  }
}

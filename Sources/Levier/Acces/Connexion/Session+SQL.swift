import Storage

/// An agent's open sign-in on one device: kept in the database, so that it can be revoked.
struct Session: Sendable {
  let id: ID<Session>
  let ouverteLe: Instant
  let adresse: String
  let navigateur: String

  /// A session closes by itself after this many seconds.
  static let duree: Int = 12 * 3600

  init(_ row: Row) throws {
    id = try row["id"]
    ouverteLe = try row["ouverte_le"]
    adresse = try row["adresse"]
    navigateur = try row["navigateur"]
  }
}

extension Transaction {
  /// The signed-in agent that a session's token names, if the session still holds.
  func agentConnecte(jeton: Jeton) throws -> (agent: AgentConnecte, session: ID<Session>)? {
    guard
      let row = try first(
        """
        SELECT session.id AS session_id, agent.id, agent.prenom, agent.nom, agent.role, agent.instructeur,
          structure.id AS structure_id, structure.nom AS structure_nom,
          territoire.id AS territoire_id, territoire.nom AS territoire_nom
        FROM session
        JOIN agent ON agent.id = session.agent_id
        JOIN structure ON structure.id = agent.structure_id
        JOIN territoire ON territoire.id = structure.territoire_id
        WHERE session.empreinte = \(jeton.empreinte)
          AND session.revoquee_le IS NULL
          AND session.expire_le > \(now)
          AND agent.actif = \(true)
        """)
    else { return nil }
    return (try AgentConnecte(row), try row["session_id"])
  }

  func ouvrirSession(
    _ agent: ID<Agent>, jeton: Jeton, adresse: String, navigateur: String
  ) throws {
    let colonnes: Columns = [
      "agent_id": agent, "empreinte": jeton.empreinte, "ouverte_le": now,
      "expire_le": now.adding(seconds: Session.duree), "adresse": adresse,
      "navigateur": NIR.masquer(String(navigateur.prefix(200))),
    ]
    try execute("INSERT INTO session (\(colonnes.names)) VALUES (\(colonnes.values))")
    try execute("UPDATE agent SET vu_le = \(now) WHERE id = \(agent)")
    try tracer(ActeAcces.connexion, sur: agent, par: .agent(agent))
  }

  func sessions(de agent: ID<Agent>) throws -> [Session] {
    try rows(
      """
      SELECT id, ouverte_le, adresse, navigateur
      FROM session
      WHERE agent_id = \(agent) AND revoquee_le IS NULL AND expire_le > \(now)
      ORDER BY ouverte_le DESC
      """
    ).map(Session.init)
  }

  func fermerSession(_ session: ID<Session>) throws {
    try execute("UPDATE session SET revoquee_le = \(now) WHERE id = \(session) AND revoquee_le IS NULL")
  }

  /// Signs the agent out of every device.
  func fermerSessions(de agent: ID<Agent>) throws {
    try execute("UPDATE session SET revoquee_le = \(now) WHERE agent_id = \(agent) AND revoquee_le IS NULL")
  }
}

extension AgentConnecte {
  init(_ row: Row) throws {
    id = try row["id"]
    let prenom: String = try row["prenom"]
    let patronyme: String = try row["nom"]
    nom = "\(prenom) \(patronyme)"
    role = try row["role"]
    instructeur = try row["instructeur"]
    structure = try row["structure_id"]
    structureNom = try row["structure_nom"]
    territoire = try row["territoire_id"]
    territoireNom = try row["territoire_nom"]
  }
}

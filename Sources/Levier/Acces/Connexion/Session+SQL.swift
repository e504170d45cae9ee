import Storage

/// A person's open sign-in on one device: kept in the database, so that it can be revoked.
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
  /// Who a session's token names, if the session still holds and its function is open.
  /// - Returns: with how many functions the account has.
  func connecte(jeton: Jeton) throws -> (qui: Connecte, session: ID<Session>, fonctions: Int)? {
    guard
      let row = try first(
        """
        SELECT session.id AS session_id, session.compte_id, agent.id, agent.prenom, agent.nom, agent.role,
          agent.instructeur, structure.id AS structure_id, \(Structure.nomLu) AS structure_nom,
          territoire.id AS territoire_id, territoire.nom AS territoire_nom, operateur.id AS operateur_id,
          operateur.nom AS operateur_nom,
          (SELECT count(*) FROM agent un WHERE un.compte_id = session.compte_id AND un.actif = \(true)
            AND un.rejoint_le IS NOT NULL)
          + (SELECT count(*) FROM operateur un WHERE un.compte_id = session.compte_id AND un.actif = \(true)
            AND un.rejoint_le IS NOT NULL) AS fonctions
        FROM session
        LEFT JOIN agent ON agent.id = session.agent_id AND agent.actif = \(true) AND agent.rejoint_le IS NOT NULL
        LEFT JOIN structure ON structure.id = agent.structure_id
        LEFT JOIN territoire ON territoire.id = structure.territoire_id
        LEFT JOIN operateur ON operateur.id = session.operateur_id AND operateur.actif = \(true)
          AND operateur.rejoint_le IS NOT NULL
        WHERE session.empreinte = \(jeton.empreinte)
          AND session.revoquee_le IS NULL
          AND session.expire_le > \(now)
          AND (agent.id IS NOT NULL OR operateur.id IS NOT NULL)
        """)
    else { return nil }
    let (session, fonctions): (ID<Session>, Int) = try (row["session_id"], row["fonctions"])
    guard let operateur = try row["operateur_id"] as ID<Operateur>? else {
      return (.agent(try AgentConnecte(row)), session, fonctions)
    }
    let qui = Operateur(id: operateur, compte: try row["compte_id"], nom: try row["operateur_nom"])
    return (.operateur(qui), session, fonctions)
  }

  /// The companies and social enterprises that an account acts for, in the order of their territories.
  func employeurs(de compte: ID<Compte>) throws -> [AgentConnecte] {
    try rows(
      """
      SELECT agent.id, agent.compte_id, agent.prenom, agent.nom, agent.role, agent.instructeur,
        structure.id AS structure_id, \(Structure.nomLu) AS structure_nom, territoire.id AS territoire_id,
        territoire.nom AS territoire_nom
      FROM agent
      JOIN structure ON structure.id = agent.structure_id
      JOIN territoire ON territoire.id = agent.territoire_id
      WHERE agent.compte_id = \(compte) AND agent.actif = \(true) AND agent.rejoint_le IS NOT NULL
        AND agent.role IN ('entreprise', 'siae')
      ORDER BY territoire.nom, structure.cle_tri, agent.id
      """
    ).map(AgentConnecte.init)
  }

  /// - Throws: `Absence` for a function that is nobody's.
  func ouvrirSession(
    _ fonction: Fonction, jeton: Jeton, adresse: String, navigateur: String
  ) throws {
    let colonnes: Columns = [
      "empreinte": jeton.empreinte, "ouverte_le": now, "expire_le": now.adding(seconds: Session.duree),
      "adresse": adresse, "navigateur": NIR.masquer(String(navigateur.prefix(200))),
    ]
    let sous: Columns = [
      "compte_id": try compte(de: fonction), "agent_id": fonction.agent, "operateur_id": fonction.operateur,
    ]
    let toutes = sous + colonnes
    try execute("INSERT INTO session (\(toutes.names)) VALUES (\(toutes.values))")
    try noterLaVenue(sous: fonction, .connexion)
  }

  /// The same session, acting as another of the functions of its account.
  /// - Throws: `Absence` for one that is not.
  func prendre(_ fonction: Fonction, dans session: ID<Session>, de compte: ID<Compte>) throws {
    guard try rattachements(de: compte).contains(where: { $0.fonction == fonction }) else { throw Absence() }
    try execute(
      """
      UPDATE session SET agent_id = \(fonction.agent), operateur_id = \(fonction.operateur)
      WHERE id = \(session) AND compte_id = \(compte)
      """)
    try noterLaVenue(sous: fonction, .fonction)
  }

  private func noterLaVenue(sous fonction: Fonction, _ acte: ActeAcces) throws {
    switch fonction {
    case .agent(let agent):
      try TransactionLocale(self, dans: territoire(de: agent)).noterLaVenue(de: agent, acte)
    case .operateur(let operateur):
      try execute("UPDATE operateur SET vu_le = \(now) WHERE id = \(operateur)")
      try tracerAuNational(acte, sur: operateur, par: .operateur(operateur))
    }
  }

  func compte(de fonction: Fonction) throws -> ID<Compte> {
    let compte: ID<Compte>? =
      switch fonction {
      case .agent(let id): try value("SELECT compte_id FROM agent WHERE id = \(id)")
      case .operateur(let id): try value("SELECT compte_id FROM operateur WHERE id = \(id)")
      }
    return try compte.ouAbsence()
  }

  func territoire(de agent: ID<Agent>) throws -> ID<Territoire> {
    let territoire: ID<Territoire>? = try value("SELECT territoire_id FROM agent WHERE id = \(agent)")
    return try territoire.ouAbsence()
  }

  func sessions(de compte: ID<Compte>) throws -> [Session] {
    try rows(
      """
      SELECT id, ouverte_le, adresse, navigateur
      FROM session
      WHERE compte_id = \(compte) AND revoquee_le IS NULL AND expire_le > \(now)
      ORDER BY ouverte_le DESC
      """
    ).map(Session.init)
  }

  func fermerSession(_ session: ID<Session>) throws {
    try execute("UPDATE session SET revoquee_le = \(now) WHERE id = \(session) AND revoquee_le IS NULL")
  }

  /// Signs the person out of every device.
  func fermerSessions(de compte: ID<Compte>) throws {
    try execute("UPDATE session SET revoquee_le = \(now) WHERE compte_id = \(compte) AND revoquee_le IS NULL")
  }

  /// Those that act as this agent.
  func fermerSessions(sous agent: ID<Agent>) throws {
    try execute("UPDATE session SET revoquee_le = \(now) WHERE agent_id = \(agent) AND revoquee_le IS NULL")
  }
}

extension Fonction {
  var agent: ID<Agent>? { if case .agent(let id) = self { id } else { nil } }
  var operateur: ID<Operateur>? { if case .operateur(let id) = self { id } else { nil } }
}

extension AgentConnecte {
  init(_ row: Row) throws {
    id = try row["id"]
    compte = try row["compte_id"]
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

import Storage

extension Transaction {
  /// What an account may act as, the last used first.
  func rattachements(de compte: ID<Compte>) throws -> [Rattachement] {
    try rows(
      """
      SELECT agent.id AS agent_id, NULL AS operateur_id, agent.role, \(Structure.nomLu) AS structure,
        territoire.id AS territoire_id, territoire.nom AS territoire, agent.vu_le
      FROM agent
      JOIN structure ON structure.id = agent.structure_id
      JOIN territoire ON territoire.id = agent.territoire_id
      WHERE agent.compte_id = \(compte) AND agent.actif = \(true) AND agent.rejoint_le IS NOT NULL
      UNION ALL
      SELECT NULL, operateur.id, NULL, NULL, NULL, NULL, operateur.vu_le
      FROM operateur
      WHERE operateur.compte_id = \(compte) AND operateur.actif = \(true) AND operateur.rejoint_le IS NOT NULL
      ORDER BY vu_le DESC NULLS LAST, territoire, structure, role, agent_id
      """
    ).compactMap(Rattachement.init)
  }

  /// The operator of that address, named if it was nobody.
  func operateur(_ nom: String, _ courriel: Courriel) throws -> ID<Operateur> {
    let compte = try ouvrirCompte(courriel)
    if let connu: ID<Operateur> = try value("SELECT id FROM operateur WHERE compte_id = \(compte)") {
      try execute("UPDATE operateur SET actif = \(true) WHERE id = \(connu)")
      return connu
    }
    let id: ID<Operateur> = try value(
      "INSERT INTO operateur (compte_id, nom, actif, cree_le) VALUES (\(compte), \(nom), \(true), \(now)) RETURNING id"
    ).cree()
    try tracerAuNational(ActeAcces.creation, sur: id, par: .commande)
    return id
  }

  /// Signed out at once, and what was sent opens nothing.
  /// - Throws: `Absence` where that address is no operator's.
  func retirerLOperateur(_ courriel: Courriel) throws {
    let operateur: ID<Operateur>? = try value(
      """
      SELECT operateur.id FROM operateur JOIN compte ON compte.id = operateur.compte_id
      WHERE compte.courriel = \(courriel.adresse) AND operateur.actif = \(true)
      """)
    let id = try operateur.ouAbsence()
    try execute("UPDATE operateur SET actif = \(false) WHERE id = \(id)")
    try execute(
      "UPDATE session SET revoquee_le = \(now) WHERE operateur_id = \(id) AND revoquee_le IS NULL")
    try execute(
      "UPDATE invitation SET expire_le = \(now) WHERE operateur_id = \(id) AND utilisee_le IS NULL AND expire_le > \(now)"
    )
    try tracerAuNational(ActeAcces.suspension, sur: id, par: .commande)
  }

  /// The one that a new link opens: one that was joined, the last used.
  func fonctionAOuvrir(de compte: ID<Compte>) throws -> Fonction? {
    let row = try first(
      """
      SELECT id AS agent_id, NULL AS operateur_id, rejoint_le, vu_le FROM agent
      WHERE compte_id = \(compte) AND actif = \(true)
      UNION ALL
      SELECT NULL, id, rejoint_le, vu_le FROM operateur WHERE compte_id = \(compte) AND actif = \(true)
      ORDER BY vu_le DESC NULLS LAST, rejoint_le DESC NULLS LAST, agent_id
      LIMIT 1
      """)
    let (agent, operateur): (ID<Agent>?, ID<Operateur>?) = try (row?["agent_id"], row?["operateur_id"])
    return agent.map(Fonction.agent) ?? operateur.map(Fonction.operateur)
  }
}

extension TransactionLocale {
  /// The link was followed: its function opens from then on.
  func rejoindre(_ agent: ID<Agent>) throws {
    try execute(
      """
      UPDATE agent SET rejoint_le = \(now)
      WHERE territoire_id = \(territoire) AND id = \(agent) AND rejoint_le IS NULL
      """)
  }

  /// Remembered, so that the next sign-in opens it.
  /// - Parameter acte: signing in, or taking this function.
  func noterLaVenue(de agent: ID<Agent>, _ acte: ActeAcces) throws {
    try execute("UPDATE agent SET vu_le = \(now) WHERE territoire_id = \(territoire) AND id = \(agent)")
    try tracer(acte, sur: agent, par: .agent(agent))
  }
}

extension Structure {
  /// On queries that name `structure`: its name, and its antenna's.
  static let nomLu: SQL = """
    CASE WHEN structure.antenne = '' THEN structure.nom ELSE structure.nom || ', ' || structure.antenne END
    """
}

extension Rattachement {
  fileprivate init?(_ row: Row) throws {
    let (agent, operateur): (ID<Agent>?, ID<Operateur>?) = try (row["agent_id"], row["operateur_id"])
    guard let fonction = agent.map(Fonction.agent) ?? operateur.map(Fonction.operateur) else { return nil }
    let (role, structure, nom): (Role?, String?, String?) = try (
      row["role"], row["structure"], row["territoire"]
    )
    self.init(
      fonction: fonction, role: role?.libelle ?? Operateur.libelle,
      lieu: structure.map { "\($0), \(nom ?? "")" } ?? Operateur.lieu, territoire: try row["territoire_id"])
  }
}

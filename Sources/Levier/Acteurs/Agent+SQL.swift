import Markup
import Storage

extension Transaction {
  func agents(de structure: ID<Structure>) throws -> [Agent] {
    try rows(
      """
      SELECT \(colonnesAgent) FROM agent
      WHERE agent.structure_id = \(structure)
      ORDER BY agent.cle_tri, agent.id
      """
    ).map(Agent.init)
  }

  func agent(_ id: ID<Agent>, dans perimetre: Perimetre) throws -> Agent {
    let trouve = try first(
      """
      SELECT \(colonnesAgent) FROM agent JOIN structure ON structure.id = agent.structure_id
      WHERE agent.id = \(id) AND \(perimetre.structures)
      """)
    guard let trouve else { throw Absence() }
    return try Agent(trouve)
  }

  func creer(_ nouveau: NouvelAgent, dans structure: ID<Structure>) throws -> ID<Agent> {
    let id: ID<Agent>? = try value(
      """
      INSERT INTO agent (structure_id, role, prenom, nom, courriel, telephone, instructeur, actif, cle_tri, cree_le)
      VALUES (\(structure), \(nouveau.role), \(nouveau.prenom), \(nouveau.nom), \(nouveau.courriel.adresse), '',
        \(nouveau.instructeur), \(true), \(French.fold("\(nouveau.nom) \(nouveau.prenom)")), \(now))
      RETURNING id
      """)
    return try id.cree()
  }

  /// A suspended agent is signed out at once.
  func activer(_ agent: ID<Agent>, _ actif: Bool, par auteur: ID<Agent>) throws {
    try execute("UPDATE agent SET actif = \(actif) WHERE id = \(agent)")
    if !actif {
      try fermerSessions(de: agent)
      try oublierLesAppareils(de: agent)
      try perimerLesLiens(de: agent)
    }
    try tracer("agent", agent.rawValue, acte: actif ? "retablissement" : "suspension", par: auteur)
  }

  func compte(courriel: String) throws -> Compte? {
    try first("SELECT id, mot_de_passe, actif FROM agent WHERE courriel = \(courriel)").map { row in
      let enregistre: String? = try row["mot_de_passe"]
      return Compte(
        id: try row["id"], motDePasse: enregistre.map(MotDePasse.init(enregistre:)), actif: try row["actif"])
    }
  }

  /// The same password at another cost, unless it was changed meanwhile.
  func rehacher(_ agent: ID<Agent>, _ ancien: MotDePasse, _ nouveau: MotDePasse) throws {
    try execute(
      """
      UPDATE agent SET mot_de_passe = \(nouveau.enregistre)
      WHERE id = \(agent) AND mot_de_passe = \(ancien.enregistre)
      """)
  }

  func motDePasse(de agent: ID<Agent>) throws -> MotDePasse? {
    let enregistre: String? = try value("SELECT mot_de_passe FROM agent WHERE id = \(agent)")
    return enregistre.map(MotDePasse.init(enregistre:))
  }

  /// The facilitators of a territory, to choose from in a form.
  func facilitateursAuChoix(dans territoire: ID<Territoire>) throws -> [Choice] {
    try rows(
      """
      SELECT agent.id, agent.prenom, agent.nom
      FROM agent JOIN structure ON structure.id = agent.structure_id
      WHERE structure.territoire_id = \(territoire) AND agent.role = 'facilitateur' AND agent.actif = \(true)
      ORDER BY agent.cle_tri, agent.id
      """
    ).map { row in
      let (id, prenom, nom): (ID<Agent>, String, String) = try (row["id"], row["prenom"], row["nom"])
      return Choice("\(id)", "\(prenom) \(nom)")
    }
  }
}

private let colonnesAgent: SQL = """
  agent.id, agent.structure_id, agent.role, agent.prenom, agent.nom, agent.courriel,
  agent.instructeur, agent.actif,
  agent.mot_de_passe, agent.vu_le
  """

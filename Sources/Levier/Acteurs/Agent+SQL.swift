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
      """
    ).ouAbsence()
    return try Agent(trouve)
  }

  /// - Throws: `AdresseConnue` where an account of the territory has that address.
  func creer(_ nouveau: NouvelAgent, dans structure: ID<Structure>) throws -> ID<Agent> {
    let territoire: ID<Territoire> = try value(
      "SELECT territoire_id FROM structure WHERE id = \(structure)"
    ).cree()
    let cle = "\(nouveau.courriel.adresse) \(territoire)"
    guard try value("SELECT count(*) FROM agent WHERE cle_courriel = \(cle)") as Int? == 0 else {
      throw AdresseConnue()
    }
    let colonnes: Columns = [
      "structure_id": structure, "role": nouveau.role, "prenom": nouveau.prenom, "nom": nouveau.nom,
      "courriel": nouveau.courriel.adresse, "cle_courriel": cle, "telephone": "",
      "instructeur": nouveau.instructeur, "actif": true,
      "cle_tri": French.fold("\(nouveau.nom) \(nouveau.prenom)"), "cree_le": now,
    ]
    return try value("INSERT INTO agent (\(colonnes.names)) VALUES (\(colonnes.values)) RETURNING id").cree()
  }

  /// A suspended agent is signed out at once.
  func activer(_ agent: ID<Agent>, _ actif: Bool, par auteur: ID<Agent>) throws {
    try execute("UPDATE agent SET actif = \(actif) WHERE id = \(agent)")
    if !actif {
      try fermerSessions(de: agent)
      try oublierLesAppareils(de: agent)
      try perimerLesLiens(de: agent)
    }
    try tracer(actif ? ActeAcces.retablissement : .suspension, sur: agent, par: .agent(auteur))
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

extension Agent {
  fileprivate init(_ row: Row) throws {
    id = try row["id"]
    structure = try row["structure_id"]
    role = try row["role"]
    prenom = try row["prenom"]
    nom = try row["nom"]
    courriel = try row["courriel"]
    instructeur = try row["instructeur"]
    actif = try row["actif"]
    aMotDePasse = try row["mot_de_passe"] as String? != nil
    vuLe = try row["vu_le"]
  }
}

private let colonnesAgent: SQL = """
  agent.id, agent.structure_id, agent.role, agent.prenom, agent.nom, agent.courriel,
  agent.instructeur, agent.actif,
  agent.mot_de_passe, agent.vu_le
  """

import Markup
import Storage

extension Transaction {
  func agents(de structure: ID<Structure>) throws -> [Agent] {
    try rows(
      """
      SELECT \(colonnesAgent)
      FROM agent JOIN compte ON compte.id = agent.compte_id
      WHERE agent.structure_id = \(structure)
      ORDER BY agent.cle_tri, agent.id
      """
    ).map(Agent.init)
  }

  func agent(_ id: ID<Agent>, dans perimetre: Perimetre) throws -> Agent {
    let trouve = try first(
      """
      SELECT \(colonnesAgent)
      FROM agent JOIN compte ON compte.id = agent.compte_id JOIN structure ON structure.id = agent.structure_id
      WHERE agent.id = \(id) AND \(perimetre.structures)
      """
    ).ouAbsence()
    return try Agent(trouve)
  }

  /// The facilitators of a territory, to choose from in a form.
  func facilitateursAuChoix(dans territoire: ID<Territoire>) throws -> [Choice] {
    try rows(
      """
      SELECT id, prenom, nom FROM agent
      WHERE territoire_id = \(territoire) AND role = 'facilitateur' AND actif = \(true)
      ORDER BY cle_tri, id
      """
    ).map { row in
      let (id, prenom, nom): (ID<Agent>, String, String) = try (row["id"], row["prenom"], row["nom"])
      return Choice("\(id)", "\(prenom) \(nom)")
    }
  }
}

extension TransactionLocale {
  /// - Throws: `AdresseConnue` where that person has that role in that structure already.
  func creer(_ nouveau: NouvelAgent, dans structure: ID<Structure>) throws -> ID<Agent> {
    let compte = try ouvrirCompte(nouveau.courriel)
    let connu: Int? = try value(
      """
      SELECT count(*) FROM agent
      WHERE compte_id = \(compte) AND structure_id = \(structure) AND role = \(nouveau.role)
      """)
    guard connu == 0 else { throw AdresseConnue() }
    let colonnes: Columns = [
      "territoire_id": territoire, "structure_id": structure, "compte_id": compte, "role": nouveau.role,
      "prenom": nouveau.prenom, "nom": nouveau.nom, "telephone": "", "instructeur": nouveau.instructeur,
      "actif": true, "cle_tri": French.fold("\(nouveau.nom) \(nouveau.prenom)"), "cree_le": now,
    ]
    return try value("INSERT INTO agent (\(colonnes.names)) VALUES (\(colonnes.values)) RETURNING id").cree()
  }

  /// - Throws: `Ressemblance` where an account of the territory has that address, of another structure or role.
  func exigerUneAutreAdresse(_ nouveau: NouvelAgent) throws {
    try demander(
      Ressemblance(
        champ: ChampAgent.courriel,
        phrase:
          "Un compte de votre territoire utilise déjà cette adresse\u{202f}: vérifiez, ou cochez la case si la même personne agit aussi ici.",
        reponse: "C’est la même personne"),
      si:
        """
        SELECT count(*) FROM agent JOIN compte ON compte.id = agent.compte_id
        WHERE agent.territoire_id = \(territoire) AND compte.courriel = \(nouveau.courriel.adresse)
        """)
  }

  /// A suspended agent is signed out at once.
  func activer(_ agent: ID<Agent>, _ actif: Bool, par auteur: ID<Agent>) throws {
    try execute("UPDATE agent SET actif = \(actif) WHERE territoire_id = \(territoire) AND id = \(agent)")
    if !actif {
      try fermerSessions(sous: agent)
      try perimerLesLiens(de: agent)
    }
    try tracer(actif ? ActeAcces.retablissement : .suspension, sur: agent, par: .agent(auteur))
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
    rejointLe = try row["rejoint_le"]
    vuLe = try row["vu_le"]
  }
}

private let colonnesAgent: SQL = """
  agent.id, agent.structure_id, agent.role, agent.prenom, agent.nom, compte.courriel,
  agent.instructeur, agent.actif, agent.rejoint_le, agent.vu_le
  """

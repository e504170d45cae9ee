import Foundation
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

  /// - Throws: `AdresseConnue` where an account of the territory has that address.
  func creer(_ nouveau: NouvelAgent, dans structure: ID<Structure>) throws -> ID<Agent> {
    let territoire: ID<Territoire> = try value(
      "SELECT territoire_id FROM structure WHERE id = \(structure)"
    ).cree()
    let cle = "\(nouveau.courriel.adresse) \(territoire)"
    guard try value("SELECT count(*) FROM agent WHERE cle_courriel = \(cle)") as Int? == 0 else {
      throw AdresseConnue()
    }
    let id: ID<Agent>? = try value(
      """
      INSERT INTO agent (structure_id, role, prenom, nom, courriel, cle_courriel, telephone, instructeur, actif, cle_tri,
        cree_le)
      VALUES (\(structure), \(nouveau.role), \(nouveau.prenom), \(nouveau.nom), \(nouveau.courriel.adresse), \(cle), '',
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

  /// The accounts that an address may open, one a territory: those at work, the last one used first.
  func comptes(courriel: String) throws -> [Compte] {
    try rows(
      """
      SELECT id, mot_de_passe, actif FROM agent
      WHERE courriel = \(courriel)
      ORDER BY actif DESC, vu_le DESC NULLS LAST, id
      LIMIT 10
      """
    ).map { row in
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

  /// The salt of the passwords of the same address, elsewhere.
  func selDesAutresComptes(de agent: ID<Agent>) throws -> Data? {
    let autre: String? = try value(
      """
      SELECT autre.mot_de_passe
      FROM agent JOIN agent autre ON autre.courriel = agent.courriel AND autre.id <> agent.id
      WHERE agent.id = \(agent) AND autre.mot_de_passe IS NOT NULL
      ORDER BY autre.id LIMIT 1
      """)
    return autre.flatMap { MotDePasse(enregistre: $0).sel }
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

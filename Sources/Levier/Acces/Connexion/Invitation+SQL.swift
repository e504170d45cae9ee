import Storage

/// The link by which an agent chooses a first password, or a new one. It serves once and expires.
struct Invitation: Sendable {
  let id: ID<Invitation>
  let agent: ID<Agent>
  let prenom: String
  let nom: String
  let courriel: String

  static let duree: Int = 14 * 86_400

  init(_ row: Row) throws {
    id = try row["id"]
    agent = try row["agent_id"]
    prenom = try row["prenom"]
    nom = try row["nom"]
    courriel = try row["courriel"]
  }
}

extension Transaction {
  /// A new link replaces those not used yet.
  func inviter(_ agent: ID<Agent>, par auteur: ID<Agent>?, jeton: Jeton) throws {
    try perimerLesLiens(de: agent)
    try execute(
      """
      INSERT INTO invitation (agent_id, empreinte, creee_par, creee_le, expire_le)
      VALUES (\(agent), \(jeton.empreinte), \(auteur), \(now), \(now.adding(seconds: Invitation.duree)))
      """)
    try tracer(ActeAcces.invitation, sur: agent, par: Auteur(agentOuCommande: auteur))
  }

  /// With a new link, a new password or a suspension: what was sent before opens nothing.
  func perimerLesLiens(de agent: ID<Agent>) throws {
    try execute(
      """
      UPDATE invitation SET expire_le = \(now)
      WHERE agent_id = \(agent) AND utilisee_le IS NULL AND expire_le > \(now)
      """)
  }

  func invitation(jeton: Jeton) throws -> Invitation? {
    try first(
      """
      SELECT invitation.id, invitation.agent_id, agent.prenom, agent.nom, agent.courriel
      FROM invitation JOIN agent ON agent.id = invitation.agent_id
      WHERE invitation.empreinte = \(jeton.empreinte)
        AND invitation.utilisee_le IS NULL AND invitation.expire_le > \(now) AND agent.actif = \(true)
      """
    ).map(Invitation.init)
  }

  /// Sets the password, uses the link up and closes whatever was open.
  /// - Throws: `Absence` where the link served in the meantime.
  func accepter(_ invitation: Invitation, motDePasse: MotDePasse) throws {
    let servie = try execute(
      "UPDATE invitation SET utilisee_le = \(now) WHERE id = \(invitation.id) AND utilisee_le IS NULL")
    guard servie == 1 else { throw Absence() }
    try changerMotDePasse(invitation.agent, motDePasse, par: .lien(invitation.id))
  }

  func changerMotDePasse(_ agent: ID<Agent>, _ motDePasse: MotDePasse, par auteur: Auteur) throws {
    try execute("UPDATE agent SET mot_de_passe = \(motDePasse.enregistre) WHERE id = \(agent)")
    try fermerSessions(de: agent)
    try oublierLesAppareils(de: agent)
    try perimerLesLiens(de: agent)
    try tracer(ActeAcces.motDePasse, sur: agent, par: auteur)
  }
}

import Storage

/// The devices where an agent signed in: there, others' failures are not counted against them.
enum Appareil {
  /// In seconds, since the last sign-in.
  static let duree = 180 * 86_400
  static let parAgent = 10
}

extension Transaction {
  func connait(_ appareil: Jeton, de courriel: String) throws -> Bool {
    let fois: Int? = try value(
      """
      SELECT count(*) FROM appareil JOIN agent ON agent.id = appareil.agent_id
      WHERE agent.courriel = \(courriel) AND appareil.empreinte = \(appareil.empreinte)
        AND appareil.vu_le > \(now.adding(seconds: -Appareil.duree))
      """)
    return fois ?? 0 > 0
  }

  /// The last ones alone are kept.
  func reconnaitre(_ appareil: Jeton, de agent: ID<Agent>) throws {
    let revu = try execute(
      "UPDATE appareil SET vu_le = \(now) WHERE agent_id = \(agent) AND empreinte = \(appareil.empreinte)")
    guard revu == 0 else { return }
    try execute(
      """
      INSERT INTO appareil (agent_id, empreinte, cree_le, vu_le)
      VALUES (\(agent), \(appareil.empreinte), \(now), \(now))
      """)
    try execute(
      """
      DELETE FROM appareil WHERE agent_id = \(agent) AND id NOT IN
        (SELECT id FROM appareil WHERE agent_id = \(agent) ORDER BY vu_le DESC, id DESC LIMIT \(Appareil.parAgent))
      """)
  }

  /// With a new password, or an account that is closed.
  func oublierLesAppareils(de agent: ID<Agent>) throws {
    try execute("DELETE FROM appareil WHERE agent_id = \(agent)")
  }
}

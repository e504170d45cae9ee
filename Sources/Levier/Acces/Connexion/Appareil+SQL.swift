import Storage

/// The devices where a person signed in: there, others' failures are not counted against them.
enum Appareil {
  /// In seconds, since the last sign-in.
  static let duree = 180 * 86_400
  static let parCompte = 10
}

extension Transaction {
  func connait(_ appareil: Jeton, de courriel: String) throws -> Bool {
    let fois: Int? = try value(
      """
      SELECT count(*) FROM appareil JOIN compte ON compte.id = appareil.compte_id
      WHERE compte.courriel = \(courriel) AND appareil.empreinte = \(appareil.empreinte)
        AND appareil.vu_le > \(now.adding(seconds: -Appareil.duree))
      """)
    return fois ?? 0 > 0
  }

  /// The last ones alone are kept.
  func reconnaitre(_ appareil: Jeton, de compte: ID<Compte>) throws {
    let revu = try execute(
      "UPDATE appareil SET vu_le = \(now) WHERE compte_id = \(compte) AND empreinte = \(appareil.empreinte)")
    guard revu == 0 else { return }
    try execute(
      """
      INSERT INTO appareil (compte_id, empreinte, cree_le, vu_le)
      VALUES (\(compte), \(appareil.empreinte), \(now), \(now))
      """)
    try execute(
      """
      DELETE FROM appareil WHERE compte_id = \(compte) AND id NOT IN
        (SELECT id FROM appareil WHERE compte_id = \(compte) ORDER BY vu_le DESC, id DESC LIMIT \(Appareil.parCompte))
      """)
  }

  /// With a new password, or from everywhere at once.
  func oublierLesAppareils(de compte: ID<Compte>) throws {
    try execute("DELETE FROM appareil WHERE compte_id = \(compte)")
  }
}

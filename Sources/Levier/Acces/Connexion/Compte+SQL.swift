import Storage

/// What a person signs in with: one address, one password, whatever the structures they act for.
struct Compte: Sendable {
  let id: ID<Compte>
  /// Nothing until a first link is followed.
  let motDePasse: MotDePasse?
}

extension Transaction {
  func compte(courriel: String) throws -> Compte? {
    try first("SELECT id, mot_de_passe FROM compte WHERE courriel = \(courriel)").map { row in
      let enregistre: String? = try row["mot_de_passe"]
      return Compte(id: try row["id"], motDePasse: enregistre.map(MotDePasse.init(enregistre:)))
    }
  }

  /// That of an address, opened if nobody had.
  func ouvrirCompte(_ courriel: Courriel) throws -> ID<Compte> {
    if let connu = try compte(courriel: courriel.adresse) { return connu.id }
    return try value(
      "INSERT INTO compte (courriel, cree_le) VALUES (\(courriel.adresse), \(now)) RETURNING id"
    ).cree()
  }

  /// The same password at another cost, unless it was changed meanwhile.
  func rehacher(_ compte: ID<Compte>, _ ancien: MotDePasse, _ nouveau: MotDePasse) throws {
    try execute(
      """
      UPDATE compte SET mot_de_passe = \(nouveau.enregistre)
      WHERE id = \(compte) AND mot_de_passe = \(ancien.enregistre)
      """)
  }

  func motDePasse(de compte: ID<Compte>) throws -> MotDePasse? {
    let enregistre: String? = try value("SELECT mot_de_passe FROM compte WHERE id = \(compte)")
    return enregistre.map(MotDePasse.init(enregistre:))
  }

  func courriel(de compte: ID<Compte>) throws -> String {
    try value("SELECT courriel FROM compte WHERE id = \(compte)") ?? ""
  }

  /// A new password closes whatever the account had open, links that would set another included; an invitation to a
  /// function that was not joined yet still waits, and will ask for it.
  func fixer(_ motDePasse: MotDePasse, de compte: ID<Compte>) throws {
    try execute("UPDATE compte SET mot_de_passe = \(motDePasse.enregistre) WHERE id = \(compte)")
    try execute(
      """
      UPDATE invitation SET expire_le = \(now)
      WHERE utilisee_le IS NULL AND expire_le > \(now)
        AND (agent_id IN (SELECT id FROM agent WHERE compte_id = \(compte)
            AND (invitation.creee_par IS NULL OR rejoint_le IS NOT NULL))
          OR operateur_id IN (SELECT id FROM operateur WHERE compte_id = \(compte)))
      """)
    try fermerSessions(de: compte)
    try oublierLesAppareils(de: compte)
  }
}

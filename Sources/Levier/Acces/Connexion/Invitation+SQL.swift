import Storage

/// The link by which a function is joined. It serves once and expires.
///
/// Whoever gave it could follow it: it opens the function that it names, and no other. An account that opens another
/// keeps its password, and is asked for it.
struct Invitation: Sendable {
  let id: ID<Invitation>
  let fonction: Fonction
  let compte: ID<Compte>
  /// How the person is greeted.
  let prenom: String
  let nom: String
  let courriel: String
  /// « Structure d’insertion, Tremplin Intérim Brenelle »
  let lieu: String
  /// Whether the account's password is asked for, rather than a new one; never of a link that whoever runs the
  /// installation gave.
  let exigeLeMotDePasse: Bool

  static let duree: Int = 14 * 86_400
}

extension TransactionLocale {
  /// A new link replaces those not used yet.
  func inviter(_ agent: ID<Agent>, par auteur: ID<Agent>?, jeton: Jeton) throws {
    try perimerLesLiens(de: agent)
    let colonnes: Columns = [
      "territoire_id": territoire, "agent_id": agent, "creee_par": auteur, "empreinte": jeton.empreinte,
      "creee_le": now, "expire_le": now.adding(seconds: Invitation.duree),
    ]
    try execute("INSERT INTO invitation (\(colonnes.names)) VALUES (\(colonnes.values))")
    try tracer(ActeAcces.invitation, sur: agent, par: Auteur(agentOuCommande: auteur))
  }

  /// With a new link, a new password or a suspension: what was sent before opens nothing.
  func perimerLesLiens(de agent: ID<Agent>) throws {
    try execute(
      """
      UPDATE invitation SET expire_le = \(now)
      WHERE territoire_id = \(territoire) AND agent_id = \(agent) AND utilisee_le IS NULL AND expire_le > \(now)
      """)
  }

  /// Sets the password of the account by which an agent signs in, and opens this function of it.
  func changerMotDePasse(_ agent: ID<Agent>, _ motDePasse: MotDePasse, par auteur: Auteur) throws {
    try fixer(motDePasse, de: compte(de: .agent(agent)))
    try rejoindre(agent)
    try perimerLesLiens(de: agent)
    try tracer(ActeAcces.motDePasse, sur: agent, par: auteur)
  }
}

extension Transaction {
  /// The same for the operator of the installation, from the command line.
  func inviter(_ operateur: ID<Operateur>, jeton: Jeton) throws {
    try execute(
      """
      UPDATE invitation SET expire_le = \(now)
      WHERE operateur_id = \(operateur) AND utilisee_le IS NULL AND expire_le > \(now)
      """)
    try execute(
      """
      INSERT INTO invitation (operateur_id, empreinte, creee_le, expire_le)
      VALUES (\(operateur), \(jeton.empreinte), \(now), \(now.adding(seconds: Invitation.duree)))
      """)
    try tracerAuNational(ActeAcces.invitation, sur: operateur, par: .commande)
  }

  func invitation(jeton: Jeton) throws -> Invitation? {
    try first(
      """
      SELECT invitation.id, invitation.agent_id, invitation.operateur_id, invitation.creee_par, compte.id AS compte_id,
        compte.courriel, compte.mot_de_passe, agent.prenom, agent.nom, agent.role, \(Structure.nomLu) AS structure,
        operateur.nom AS operateur,
        (SELECT count(*) FROM agent autre WHERE autre.compte_id = compte.id AND autre.rejoint_le IS NOT NULL
          AND autre.id IS DISTINCT FROM invitation.agent_id)
        + (SELECT count(*) FROM operateur autre WHERE autre.compte_id = compte.id AND autre.rejoint_le IS NOT NULL
          AND autre.id IS DISTINCT FROM invitation.operateur_id) AS autres
      FROM invitation
      LEFT JOIN agent ON agent.id = invitation.agent_id AND agent.actif = \(true)
      LEFT JOIN structure ON structure.id = agent.structure_id
      LEFT JOIN operateur ON operateur.id = invitation.operateur_id AND operateur.actif = \(true)
      JOIN compte ON compte.id = coalesce(agent.compte_id, operateur.compte_id)
      WHERE invitation.empreinte = \(jeton.empreinte)
        AND invitation.utilisee_le IS NULL AND invitation.expire_le > \(now)
      """
    ).flatMap(Invitation.init)
  }

  /// Sets the account's password, uses the link up and closes whatever was open.
  /// - Throws: `Absence` where, in the meantime, the link served or ended, or the account came to open something else.
  func accepter(_ jeton: Jeton, motDePasse: MotDePasse) throws {
    let invitation = try invitation(jeton: jeton).ouAbsence()
    guard !invitation.exigeLeMotDePasse else { throw Absence() }
    try utiliser(invitation)
    switch invitation.fonction {
    case .agent(let agent):
      try TransactionLocale(self, dans: territoire(de: agent))
        .changerMotDePasse(agent, motDePasse, par: .lien(invitation.id))
    case .operateur(let operateur):
      try fixer(motDePasse, de: invitation.compte)
      try rejoindre(operateur, par: .lien(invitation.id))
      try tracerAuNational(ActeAcces.motDePasse, sur: operateur, par: .lien(invitation.id))
    }
  }

  /// Joins the function with the account as it is, once its password was told. Who else was in is put out: a new
  /// function is opened to nobody but who told it.
  /// - Throws: `Absence` where the link served or ended in the meantime.
  func rejoindre(_ jeton: Jeton) throws {
    let invitation = try invitation(jeton: jeton).ouAbsence()
    try utiliser(invitation)
    try fermerSessions(de: invitation.compte)
    try oublierLesAppareils(de: invitation.compte)
    switch invitation.fonction {
    case .agent(let agent):
      let locale = TransactionLocale(self, dans: try territoire(de: agent))
      try locale.rejoindre(agent)
      try locale.tracer(ActeAcces.rattachement, sur: agent, par: .lien(invitation.id))
    case .operateur(let operateur): try rejoindre(operateur, par: .lien(invitation.id))
    }
  }

  func rejoindre(_ operateur: ID<Operateur>, par auteur: Auteur) throws {
    try execute("UPDATE operateur SET rejoint_le = \(now) WHERE id = \(operateur) AND rejoint_le IS NULL")
    try tracerAuNational(ActeAcces.rattachement, sur: operateur, par: auteur)
  }

  private func utiliser(_ invitation: Invitation) throws {
    try execute("UPDATE invitation SET utilisee_le = \(now) WHERE id = \(invitation.id)")
  }
}

extension Invitation {
  fileprivate init?(_ row: Row) throws {
    let agent: ID<Agent>? = try row["agent_id"]
    let operateur: ID<Operateur>? = try row["operateur_id"]
    guard let fonction = agent.map(Fonction.agent) ?? operateur.map(Fonction.operateur) else { return nil }
    let (prenom, nom, role): (String?, String?, Role?) = try (row["prenom"], row["nom"], row["role"])
    let (structure, operateurNom): (String?, String?) = try (row["structure"], row["operateur"])
    self.init(
      id: try row["id"], fonction: fonction, compte: try row["compte_id"],
      prenom: prenom ?? operateurNom ?? "", nom: nom ?? "", courriel: try row["courriel"],
      lieu: [role?.libelle ?? Operateur.libelle, structure ?? Operateur.lieu].joined(separator: ", "),
      exigeLeMotDePasse: try row["creee_par"] as ID<Agent>? != nil && row["autres"] as Int > 0
        && row["mot_de_passe"] as String? != nil)
  }
}

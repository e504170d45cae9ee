import Storage

/// Both births are the same as far as both are known: « 2001 » begins « 2001-05-14 ».
private let memeNaissance: SQL = """
  participant.naissance LIKE moi.naissance || '%' OR moi.naissance LIKE participant.naissance || '%'
  """

extension Transaction {
  /// People whose name and birth date fold to the same key: proposed, never merged by the program.
  func doublons(
    de nouveau: NouveauParticipant, dans perimetre: Perimetre, territoire: ID<Territoire>
  ) throws -> [Participant] {
    try rows(
      """
      SELECT \(colonnesParticipant(pour: perimetre))
      FROM participant LEFT JOIN structure ON structure.id = participant.prescripteur_id
      WHERE participant.territoire_id = \(territoire) AND participant.cle_doublon = \(nouveau.cleDoublon)
        AND participant.fusionne_dans_id IS NULL AND \(perimetre.participants)
      ORDER BY participant.id
      """
    ).map(Participant.init).filter { $0.naissance.peutEtre(nouveau.naissance) }
  }

  /// The possible duplicates of a person, but for those that an agent has set apart.
  func doublons(de id: ID<Participant>, dans perimetre: Perimetre) throws -> [Participant] {
    try rows(
      """
      SELECT \(colonnesParticipant(pour: perimetre))
      FROM participant moi
      JOIN participant ON participant.territoire_id = moi.territoire_id
        AND participant.cle_doublon = moi.cle_doublon AND (\(memeNaissance))
      LEFT JOIN structure ON structure.id = participant.prescripteur_id
      WHERE moi.id = \(id) AND participant.id <> \(id) AND moi.fusionne_dans_id IS NULL
        AND participant.fusionne_dans_id IS NULL AND \(perimetre.participants)
        AND NOT EXISTS (SELECT 1 FROM doublon_ecarte d
          WHERE (d.participant_id = \(id) AND d.autre_id = participant.id)
            OR (d.autre_id = \(id) AND d.participant_id = participant.id))
      ORDER BY participant.id
      """
    ).map(Participant.init)
  }
}

extension TransactionLocale {
  /// Not the same person: the two records are no longer proposed to each other.
  func ecarter(_ a: ID<Participant>, _ b: ID<Participant>, par agent: ID<Agent>) throws {
    try execute(
      """
      INSERT INTO doublon_ecarte (territoire_id, participant_id, autre_id, par, le)
      VALUES (\(territoire), \(min(a, b)), \(max(a, b)), \(agent), \(now))
      ON CONFLICT DO NOTHING
      """)
    try tracer(ActePublics.doublonEcarte, .id(b), sur: a, par: .agent(agent))
    try tracer(ActePublics.doublonEcarte, .id(a), sur: b, par: .agent(agent))
  }
}

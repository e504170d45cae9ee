import Storage

extension Transaction {
  func verifications(
    dans perimetre: Perimetre, _ filtre: FiltreVerifications = .init(), page: Tranche
  ) throws -> [Verification] {
    let lues = try rows(
      """
      SELECT \(colonnesVerification)
      FROM \(tablesVerification)
      WHERE \(verificationOuverte) AND \(perimetre.marches) \(filtre.sql)
      ORDER BY CASE verification.genre WHEN 'ecart' THEN 1 WHEN 'semblable' THEN 2 ELSE 3 END, verification.id
      \(page.sql)
      """
    ).map(Verification.init)
    return try completees(lues)
  }

  func nombreDeVerifications(dans perimetre: Perimetre, _ filtre: FiltreVerifications = .init()) throws -> Int
  {
    try value(
      """
      SELECT count(*) FROM \(tablesVerification)
      WHERE \(verificationOuverte) AND \(perimetre.marches) \(filtre.sql)
      """) ?? 0
  }

  /// One that is still open.
  func verification(_ id: ID<Verification>, dans perimetre: Perimetre) throws -> Verification {
    let trouvee = try first(
      """
      SELECT \(colonnesVerification)
      FROM \(tablesVerification)
      WHERE verification.id = \(id) AND verification.issue = '' AND \(perimetre.marches)
      """
    ).ouAbsence()
    return try completees([Verification(trouvee)])[0]
  }
}

extension TransactionLocale {
  func clore(_ id: ID<Verification>, _ issue: Verification.Issue, par agent: ID<Agent>) throws {
    try execute(
      "UPDATE verification SET issue = \(issue), par = \(agent), le = \(now) WHERE territoire_id = \(territoire) AND id = \(id) AND issue = ''"
    )
  }

  /// How many doubts were left as they are.
  func laisser(
    _ filtre: FiltreVerifications, dans perimetre: Perimetre, par agent: ID<Agent>
  ) throws -> Int {
    var laisses = 0
    while true {
      let doutes = try verifications(dans: perimetre, filtre, page: Tranche(page: 1, taille: 500))
      guard !doutes.isEmpty else { return laisses }
      laisses += try execute(
        """
        UPDATE verification SET issue = 'laisse', par = \(agent), le = \(now)
        WHERE territoire_id = \(territoire) AND id IN \(list: doutes.map(\.id)) AND genre = 'doute' AND issue = ''
        """)
    }
  }
}

/// On queries that name `verification` and `marche`: it waits for a person, on a market that is followed.
let verificationOuverte: SQL = "verification.issue = '' AND \(marcheSuivi)"

/// On queries that name `lot`: a question is open whether there is such an award, or whether it is another one.
let existenceEnDoute: SQL = """
  EXISTS (SELECT 1 FROM verification
    WHERE verification.lot_id = lot.id AND verification.issue = ''
      AND (verification.genre = 'semblable'
        OR verification.genre = 'doute' AND verification.champ IN \(list: Doute.surLExistence.map(\.rawValue))))
  """

private let tablesVerification: SQL = """
  verification
  JOIN lot ON lot.id = verification.lot_id
  JOIN marche ON marche.id = verification.marche_id
  JOIN structure ON structure.id = marche.donneur_ordre_id
  """

let colonnesVerification: SQL = """
  verification.id, verification.genre, verification.porteur, verification.champ, verification.publie,
  verification.autre_lot_id, verification.cree_le, verification.lot_id, verification.marche_id, lot.numero,
  lot.intitule, lot.cpv AS lot_cpv, lot.montant AS lot_montant, lot.debut AS lot_debut, lot.fin AS lot_fin,
  marche.objet, marche.reference, marche.cpv, marche.nature, marche.forme, marche.lieu, marche.montant,
  marche.date_notification, marche.debut, marche.fin, structure.nom AS donneur_ordre
  """

extension FiltreVerifications {
  fileprivate var sql: SQL {
    let parGenre: SQL = genre.map { "AND verification.genre = \($0)" } ?? ""
    let parDoute: SQL =
      doute.map { "AND verification.genre = 'doute' AND verification.champ = \($0.rawValue)" } ?? ""
    let parMot: SQL =
      mot.map { "AND \(contientLesMots($0, dans: "lot.recherche", "marche.recherche"))" } ?? ""
    let parClause: SQL =
      aClause ? "AND EXISTS (SELECT 1 FROM marche_levier WHERE marche_levier.marche_id = marche.id)" : ""
    return "\(parGenre) \(parDoute) \(parMot) \(parClause)"
  }
}

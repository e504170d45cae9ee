import Storage

extension Transaction {
  /// A person's eligibilities, newest first, with their criteria: two statements, however many there are.
  func eligibilites(
    de participant: ID<Participant>, dans perimetre: Perimetre
  ) throws -> [DossierEligibilite] {
    let dossiers = try rows(
      """
      \(selectEligibilite(pour: perimetre))
      WHERE eligibilite.participant_id = \(participant)
      ORDER BY eligibilite.id DESC
      """)
    let criteres = try rows(
      """
      \(selectCritere)
      JOIN eligibilite ON eligibilite.id = eligibilite_critere.eligibilite_id
      WHERE eligibilite.participant_id = \(participant) AND \(perimetre.detaille("eligibilite"))
      ORDER BY eligibilite_critere.critere
      """)
    return try assembler(dossiers, criteres)
  }

  func eligibilite(
    _ id: ID<DossierEligibilite>, dans perimetre: Perimetre
  ) throws -> DossierEligibilite {
    let dossiers = try rows(
      """
      \(selectEligibilite(pour: perimetre))
      JOIN participant ON participant.id = eligibilite.participant_id
      WHERE eligibilite.id = \(id) AND \(perimetre.participants)
      """)
    let criteres = try rows(
      """
      \(selectCritere)
      JOIN eligibilite ON eligibilite.id = eligibilite_critere.eligibilite_id
      WHERE eligibilite_critere.eligibilite_id = \(id) AND \(perimetre.detaille("eligibilite"))
      ORDER BY eligibilite_critere.critere
      """)
    let trouvee = try assembler(dossiers, criteres).first.ouAbsence()
    return trouvee
  }
}

private func assembler(_ dossiers: [Row], _ criteres: [Row]) throws -> [DossierEligibilite] {
  let parDossier = try Dictionary(grouping: criteres) {
    try $0["eligibilite_id"] as ID<DossierEligibilite>
  }
  return try dossiers.map { row in
    let id: ID<DossierEligibilite> = try row["id"]
    return try DossierEligibilite(row, criteres: parDossier[id, default: []].map { try .init($0) })
  }
}

private func selectEligibilite(pour perimetre: Perimetre) -> SQL {
  """
  SELECT eligibilite.id, eligibilite.participant_id, eligibilite.etat,
    CASE WHEN \(perimetre.detaille("eligibilite")) THEN eligibilite.motif ELSE '' END AS motif,
    CASE WHEN \(perimetre.detaille("eligibilite")) THEN 1 ELSE 0 END AS detaillee,
    eligibilite.debut, eligibilite.fin, eligibilite.cause, eligibilite.regle_nom, eligibilite.decidee_par,
    eligibilite.decidee_le, eligibilite.version, eligibilite.cree_le,
    agent.prenom || ' ' || agent.nom AS decideur
  FROM eligibilite LEFT JOIN agent ON agent.id = eligibilite.decidee_par
  """
}

private let selectCritere: SQL = """
  SELECT eligibilite_critere.eligibilite_id, eligibilite_critere.critere, eligibilite_critere.vue_le,
    agent.prenom || ' ' || agent.nom AS vue_par
  FROM eligibilite_critere LEFT JOIN agent ON agent.id = eligibilite_critere.vue_par
  """

extension DossierEligibilite {
  fileprivate init(_ row: Row, criteres: [CritereInvoque]) throws {
    id = try row["id"]
    participant = try row["participant_id"]
    eligibilite = Eligibilite(criteres: Set(criteres.map(\.critere)), etat: try .init(row))
    self.criteres = criteres
    estDetaillee = try row["detaillee"] as Int == 1
    regle = try row["regle_nom"]
    decideePar = try row["decideur"]
    decideeLe = try row["decidee_le"]
    ouverteLe = try row["cree_le"]
    version = try row["version"]
  }
}

extension DossierEligibilite.CritereInvoque {
  fileprivate init(_ row: Row) throws {
    critere = try row["critere"]
    vuePar = try row["vue_par"]
    vueLe = try row["vue_le"]
  }
}

extension Eligibilite.Etat {
  fileprivate init(_ row: Row) throws {
    let code: Code = try row["etat"]
    switch code {
    case .aInstruire: self = .aInstruire
    case .piecesManquantes:
      self = .piecesManquantes(motif: Texte(garde: try row["motif"]))
    case .valide:
      let instant: Instant = try row["decidee_le"]
      self = .valide(par: try row["decidee_par"], le: Jour(instant), fenetre: try Fenetre(row))
    case .refuse:
      let instant: Instant = try row["decidee_le"]
      self = .refuse(
        par: try row["decidee_par"], le: Jour(instant),
        motif: Texte(garde: try row["motif"]))
    case .expire: self = .expire(fenetre: try Fenetre(row))
    }
  }
}

extension Fenetre {
  init(_ row: Row) throws {
    let cause: String = try row["cause"]
    try self.init(
      debut: try row["debut"], fin: try row["fin"], cause: Cause(rawValue: cause) ?? .decision)
  }
}

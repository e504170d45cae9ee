import Storage

extension Transaction {
  func engagement(_ id: ID<Engagement>, dans perimetre: Perimetre) throws -> Engagement {
    let trouve = try first(
      """
      SELECT \(colonnesEngagement)
      FROM \(tablesEngagement)
      WHERE engagement.id = \(id) AND \(perimetre.engagements)
      """
    ).ouAbsence()
    return try Engagement(trouve)
  }

  func engagements(sur lot: ID<Lot>, dans perimetre: Perimetre) throws -> [Engagement] {
    try rows(
      """
      SELECT \(colonnesEngagement)
      FROM \(tablesEngagement)
      WHERE engagement.lot_id = \(lot) AND \(perimetre.engagements)
      ORDER BY \(SQL.insertion) DESC, structure.cle_tri, engagement.id
      """
    ).map(Engagement.init)
  }

  func modalites(sur lot: ID<Lot>) throws -> [ID<Engagement>: Set<Modalite>] {
    try rows(
      """
      SELECT engagement_modalite.engagement_id, engagement_modalite.modalite
      FROM engagement_modalite JOIN engagement ON engagement.id = engagement_modalite.engagement_id
      WHERE engagement.lot_id = \(lot)
      """
    ).reduce(into: [:]) { modalites, row in
      modalites[try row["engagement_id"], default: []].insert(try row["modalite"])
    }
  }

  /// The holders that the award names on a lot.
  func titulaires(de lot: ID<Lot>) throws -> [Reference<Structure>] {
    try rows(
      """
      SELECT structure.id, structure.nom
      FROM lot_titulaire JOIN structure ON structure.id = lot_titulaire.structure_id
      WHERE lot_titulaire.lot_id = \(lot)
      ORDER BY structure.cle_tri, structure.id
      """
    ).map { Reference(id: try $0["id"], nom: try $0["nom"]) }
  }
}

extension TransactionLocale {
  /// The engagement, and the first line of its ledger, each with its trace.
  func creer(_ nouvel: NouvelEngagement, sur lot: ID<Lot>, par agent: ID<Agent>) throws -> ID<Engagement> {
    try execute(
      """
      INSERT INTO lot_engage (territoire_id, lot_id, structure_id)
      VALUES (\(territoire), \(lot), \(nouvel.titulaire))
      ON CONFLICT DO NOTHING
      """)
    let colonnes =
      nouvel.colonnes + [
        "territoire_id": territoire, "lot_id": lot, "heures_dues": Heures.zero, "heures_faites": Heures.zero,
        "heures_valorisees": Heures.zero,
        "version": 1, "cree_le": now,
      ]
    let id: ID<Engagement> = try value(
      "INSERT INTO engagement (\(colonnes.names)) VALUES (\(colonnes.values)) RETURNING id"
    ).cree()
    try poser(nouvel.modalites, sur: id)
    try tracer(ActeEngagements.creation, sur: id, par: .agent(agent))
    if nouvel.heures != .zero {
      try ecrire(
        NouvelleEcriture(
          engagement: id, le: nouvel.debut, genre: .initial, heures: nouvel.heures, libelle: nouvel.libelle),
        par: agent)
    }
    return id
  }

  /// Hours change by the ledger alone.
  /// - Throws: `ChangementConcurrent` when somebody saved this engagement since the form was shown.
  func enregistrer(_ id: ID<Engagement>, _ nouvel: NouvelEngagement, version: Version) throws {
    try execute(
      """
      INSERT INTO lot_engage (territoire_id, lot_id, structure_id)
      SELECT territoire_id, lot_id, \(nouvel.titulaire) FROM engagement
      WHERE territoire_id = \(territoire) AND id = \(id) AND version = \(version.numero)
      ON CONFLICT DO NOTHING
      """)
    try changer(
      """
      UPDATE engagement SET \(nouvel.colonnes.assignments), version = version + 1
      WHERE territoire_id = \(territoire) AND id = \(id) AND version = \(version.numero)
      """)
    try delierDuLot(de: id)
    try execute(
      "DELETE FROM engagement_modalite WHERE territoire_id = \(territoire) AND engagement_id = \(id)")
    try poser(nouvel.modalites, sur: id)
  }

  /// Who owes no hours there any more does not see the lot for having owed some.
  private func delierDuLot(de id: ID<Engagement>) throws {
    try execute(
      """
      DELETE FROM lot_engage
      WHERE territoire_id = \(territoire) AND lot_id = (SELECT lot_id FROM engagement WHERE id = \(id))
        AND NOT EXISTS (SELECT 1 FROM engagement reste WHERE reste.lot_id = lot_engage.lot_id
          AND reste.titulaire_id = lot_engage.structure_id)
      """)
  }

  private func poser(_ modalites: Set<Modalite>, sur id: ID<Engagement>) throws {
    for modalite in modalites {
      try execute(
        """
        INSERT INTO engagement_modalite (territoire_id, engagement_id, modalite)
        VALUES (\(territoire), \(id), \(modalite))
        """)
    }
  }
}

extension Modalite: Storable {}
extension NatureDue: Storable {}

extension SQL {
  /// On queries that name `engagement`: hours that add up are those of insertion alone.
  static let insertion: SQL = "engagement.nature = 'insertion'"
}

let colonnesEngagement: SQL = """
  engagement.id, engagement.lot_id, lot.numero AS lot_numero, lot.intitule AS lot_intitule, lot.marche_id,
  marche.objet AS marche, engagement.titulaire_id, structure.nom AS titulaire, engagement.nature, engagement.qualite,
  engagement.groupement, engagement.correspondant, engagement.courriel, engagement.telephone,
  engagement.debut, engagement.echeance, engagement.heures_dues, engagement.heures_faites,
  engagement.heures_valorisees, engagement.version, lot.regle_cadence, lot.regle_jour_limite
  """

let tablesEngagement: SQL = """
  engagement
  JOIN lot ON lot.id = engagement.lot_id
  JOIN marche ON marche.id = lot.marche_id
  JOIN structure ON structure.id = engagement.titulaire_id
  """

extension Engagement {
  init(_ row: Row) throws {
    id = try row["id"]
    lot = Reference(
      id: try row["lot_id"],
      nom: Lot.nomComplet(numero: try row["lot_numero"], intitule: try row["lot_intitule"]))
    marche = Reference(id: try row["marche_id"], nom: try row["marche"])
    titulaire = Reference(id: try row["titulaire_id"], nom: try row["titulaire"])
    nature = try row["nature"]
    qualite = try row["qualite"]
    groupement = try row["groupement"]
    correspondant = Correspondant(
      nom: try row["correspondant"], courriel: try row["courriel"], telephone: try row["telephone"])
    debut = try row["debut"]
    echeance = try row["echeance"]
    cadence = try CadenceDeclaration(row)
    dues = try row["heures_dues"]
    faites = try row["heures_faites"]
    valorisees = try row["heures_valorisees"]
    version = try row["version"]
  }
}

extension NouvelEngagement {
  fileprivate var colonnes: Columns {
    [
      "titulaire_id": titulaire, "nature": nature, "qualite": qualite, "groupement": groupement,
      "correspondant": correspondant.nom,
      "courriel": correspondant.courriel, "telephone": correspondant.telephone, "debut": debut,
      "echeance": echeance,
    ]
  }
}

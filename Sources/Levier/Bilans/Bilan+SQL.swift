import Storage

/// A report as it is asked for.
struct DemandeBilan: Hashable, Sendable {
  let lecteur: LecteurBilan
  let portee: PorteeBilan
  let periode: PeriodeBilan

  /// A condition on queries that name `marche`.
  var marches: SQL { lecteur.marches(portee) }

  /// Months whose hours count, a condition on a column in ISO form.
  func mois(_ colonne: SQL) -> SQL {
    "\(colonne) BETWEEN \(periode.mois.lowerBound) AND \(periode.mois.upperBound)"
  }

  /// The scope as a condition on a column that holds an engagement. A whole territory is told by what is not
  /// in it: where a base holds one territory, nothing is looked up line by line.
  func engagements(_ colonne: SQL) -> SQL {
    let (signe, condition): (SQL, SQL) =
      portee == .territoire
      ? ("NOT IN", "marche.territoire_id <> \(lecteur.territoire)") : ("IN", marches)
    return """
      \(colonne) \(signe) (SELECT engagement.id
        FROM engagement
        JOIN lot ON lot.id = engagement.lot_id
        JOIN marche ON marche.id = lot.marche_id
        WHERE \(condition))
      """
  }
}

extension Transaction {
  /// All that a report counts, in nine statements whatever the size of the territory.
  func donnees(_ demande: DemandeBilan) throws -> DonneesBilan {
    var donnees = DonneesBilan(periode: demande.periode)
    donnees.travaux = try travaux(demande)
    donnees.mois = try heuresParMois(demande)
    donnees.engagements = try engages(demande)
    donnees.aPart = try duAPart(demande)
    try lireLeviersEtModalites(demande, dans: &donnees)
    donnees.structures = try acteurs(demande)
    donnees.criteres = try criteres(demande)
    donnees.sorties = try sorties(demande)
    donnees.formation = try formation(demande)
    donnees.reserver(pour: demande.lecteur)
    return donnees
  }

  /// Contracts with hours in the period, found in one pass over the covering index of `imputation`.
  private func travaux(_ demande: DemandeBilan) throws -> [DonneesBilan.Travail] {
    var lecture = LectureTravail(periode: demande.periode)
    try forEach(
      """
      SELECT contrat.id AS contrat_id, contrat.type, contrat.employeur_id,
        COALESCE(participant.fusionne_dans_id, participant.id) AS personne_id, participant.sexe,
        participant.naissance, participant.niveau, participant.qpv, participant.prescripteur_id,
        (SELECT MIN(premier.debut) FROM contrat premier
          WHERE premier.participant_id = contrat.participant_id) AS entree
      FROM (SELECT imputation.contrat_id, SUM(imputation.heures) AS heures
        FROM imputation
        WHERE \(demande.mois("imputation.mois")) AND \(demande.engagements("+imputation.engagement_id"))
        GROUP BY imputation.contrat_id) servi
      JOIN contrat ON contrat.id = servi.contrat_id
      JOIN participant ON participant.id = contrat.participant_id
      WHERE servi.heures <> 0 AND participant.territoire_id = \(demande.lecteur.territoire)
      """
    ) { row in try lecture.ajouter(row) }
    return lecture.travaux
  }

  private func heuresParMois(_ demande: DemandeBilan) throws -> [Mois: DonneesBilan.Volume] {
    let lus = try rows(
      """
      SELECT mois, SUM(heures) AS faites, SUM(valorisees) AS valorisees
      FROM imputation
      WHERE \(demande.mois("mois")) AND \(demande.engagements("engagement_id"))
      GROUP BY mois
      """)
    return Dictionary(uniqueKeysWithValues: try lus.map { (try $0["mois"], try DonneesBilan.Volume($0)) })
  }

  private func engages(_ demande: DemandeBilan) throws -> [DonneesBilan.Engage] {
    let (debut, fin) = (demande.periode.debut, demande.periode.fin)
    return try rows(
      """
      SELECT engagement.id, engagement.titulaire_id, engagement.heures_dues, lot.id AS lot_id, lot.numero,
        lot.intitule, marche.id AS marche_id, marche.objet, marche.nature, marche.donneur_ordre_id,
        (SELECT COALESCE(SUM(ecriture.heures), 0) FROM ecriture
          WHERE ecriture.engagement_id = engagement.id AND ecriture.le BETWEEN \(debut) AND \(fin))
          AS inscrites,
        COALESCE(servi.faites, 0) AS faites, COALESCE(servi.valorisees, 0) AS valorisees
      FROM engagement
      JOIN lot ON lot.id = engagement.lot_id
      JOIN marche ON marche.id = lot.marche_id
      LEFT JOIN (SELECT imputation.engagement_id, SUM(imputation.heures) AS faites,
          SUM(imputation.valorisees) AS valorisees
        FROM imputation
        WHERE \(demande.mois("imputation.mois"))
        GROUP BY imputation.engagement_id) servi ON servi.engagement_id = engagement.id
      WHERE \(demande.marches) AND \(SQL.insertion)
        AND ((engagement.debut <= \(fin) AND engagement.echeance >= \(debut))
          OR servi.engagement_id IS NOT NULL)
      """
    ).map(DonneesBilan.Engage.init)
  }

  /// What is owed and done beside insertion, of engagements that run in the period.
  private func duAPart(_ demande: DemandeBilan) throws -> [DuAPart] {
    let (debut, fin) = (demande.periode.debut, demande.periode.fin)
    // A correction belongs to the day of what it undoes.
    let realisees: SQL = """
      FROM ecriture LEFT JOIN ecriture origine ON origine.id = ecriture.corrige_id
      WHERE ecriture.engagement_id = engagement.id AND ecriture.genre = 'realisation'
        AND COALESCE(origine.le, ecriture.le) BETWEEN \(debut) AND \(fin)
      """
    return try rows(
      """
      SELECT engagement.nature, count(*) AS engagements, sum(engagement.heures_dues) AS dues,
        sum((SELECT COALESCE(SUM(ecriture.heures), 0) \(realisees))) AS faites
      FROM engagement
      JOIN lot ON lot.id = engagement.lot_id
      JOIN marche ON marche.id = lot.marche_id
      WHERE \(demande.marches) AND NOT \(SQL.insertion)
        AND ((engagement.debut <= \(fin) AND engagement.echeance >= \(debut))
          OR EXISTS (SELECT 1 \(realisees)))
      GROUP BY engagement.nature
      """
    ).map(DuAPart.init)
  }

  private func acteurs(_ demande: DemandeBilan) throws -> [ID<Structure>: DonneesBilan.Acteur] {
    let lus = try rows(
      """
      SELECT id, nom, genre FROM structure
      WHERE territoire_id = \(demande.lecteur.territoire)
      ORDER BY cle_tri, id
      """)
    return Dictionary(
      uniqueKeysWithValues: try lus.map {
        (try $0["id"], DonneesBilan.Acteur(nom: try $0["nom"], genre: try $0["genre"]))
      })
  }
}

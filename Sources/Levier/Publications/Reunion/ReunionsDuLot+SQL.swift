import Storage

extension Transaction {
  /// What was united in this lot and was not undone, last first.
  func reunions(dans garde: ID<Lot>) throws -> [Reunion] {
    try rows(
      """
      SELECT reunion.id, reunion.garde_id, reunion.efface_id, reunion.le, efface.numero, efface.intitule,
        reunion_marche.id AS marche_id, reunion_marche.objet, agent.prenom || ' ' || agent.nom AS auteur,
        CASE WHEN \(heuresEcrites) THEN 'heures' WHEN \(lotChange) THEN 'change' WHEN \(placePrise) THEN 'place'
          ELSE '' END AS refus
      FROM reunion
      JOIN lot garde ON garde.id = reunion.garde_id
      JOIN reunion_lot efface ON efface.reunion_id = reunion.id AND efface.id = reunion.efface_id
      JOIN reunion_marche ON reunion_marche.reunion_id = reunion.id
      JOIN agent ON agent.id = reunion.par
      WHERE reunion.garde_id = \(garde) AND reunion.annulee_le IS NULL
      ORDER BY reunion.id DESC
      """
    ).map(Reunion.init)
  }
}

private let heuresEcrites: SQL = """
  EXISTS (SELECT 1 FROM engagement
    WHERE engagement.lot_id = reunion.garde_id AND (engagement.id > reunion.dernier_engagement
      OR EXISTS (SELECT 1 FROM ecriture
        WHERE ecriture.engagement_id = engagement.id AND ecriture.id > reunion.derniere_ecriture)
      OR EXISTS (SELECT 1 FROM imputation
        WHERE imputation.engagement_id = engagement.id AND imputation.id > reunion.derniere_imputation)))
  """

/// By a form, by a publication that came, or by an answer to what the reunion itself asked.
private let lotChange: SQL = """
  garde.version <> reunion.garde_version
    OR EXISTS (SELECT 1 FROM avis WHERE avis.lot_id = garde.id AND avis.id > reunion.dernier_avis)
    OR EXISTS (SELECT 1 FROM verification
      WHERE verification.lot_id = garde.id AND verification.id > reunion.derniere_verification
        AND verification.issue = 'pris')
  """

private let placePrise: SQL = """
  EXISTS (SELECT 1 FROM marche
    WHERE marche.territoire_id = reunion_marche.territoire_id AND marche.cle_source = reunion_marche.cle_source
      AND marche.id <> reunion_marche.id)
    OR EXISTS (SELECT 1 FROM lot
      WHERE lot.marche_id = efface.marche_id AND lot.numero = efface.numero)
  """

extension Reunion {
  fileprivate init(_ row: Row) throws {
    let (numero, intitule): (String, String) = try (row["numero"], row["intitule"])
    id = try row["id"]
    efface = Reference(
      id: try row["efface_id"], nom: Lot.nomComplet(numero: numero, intitule: intitule))
    marche = Reference(id: try row["marche_id"], nom: try row["objet"])
    (garde, le, auteur) = (try row["garde_id"], try row["le"], try row["auteur"])
    refus =
      switch try row["refus"] as String {
      case "heures": .heuresEcrites
      case "change": .lotChange
      case "place": .placePrise
      default: nil
      }
  }
}

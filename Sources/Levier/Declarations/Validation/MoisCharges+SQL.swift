import Storage

extension Transaction {
  func lignesChargees(en mois: Mois, audelaDe seuil: Heures, dans perimetre: Perimetre) throws
    -> [LigneChargee]
  {
    try rows(
      """
      WITH mensuelle AS (
        SELECT contrat.participant_id, declaration.id AS declaration_id, declaration.employeur_id,
          sum(ligne.heures + ligne.heures_formation) AS heures
        FROM declaration
        JOIN ligne ON ligne.declaration_id = declaration.id
        JOIN contrat ON contrat.id = ligne.contrat_id
        WHERE declaration.mois = \(mois)
        GROUP BY contrat.participant_id, declaration.id, declaration.employeur_id
      ), chargee AS (
        SELECT participant_id, sum(heures) AS total
        FROM mensuelle
        GROUP BY participant_id
        HAVING sum(heures) > \(seuil)
      )
      SELECT mensuelle.declaration_id, participant.nom, participant.prenom, employeur.nom AS employeur,
        mensuelle.heures, chargee.total
      FROM chargee
      JOIN mensuelle ON mensuelle.participant_id = chargee.participant_id
      JOIN participant ON participant.id = chargee.participant_id
      JOIN structure employeur ON employeur.id = mensuelle.employeur_id
      WHERE \(perimetre.participants)
      ORDER BY chargee.total DESC, participant.cle_tri, participant.id, employeur.cle_tri
      LIMIT 500
      """
    ).map { row in
      let (nom, prenom): (String, String) = try (row["nom"], row["prenom"])
      return LigneChargee(
        declaration: try row["declaration_id"], personne: NomDePersonne.range(nom: nom, prenom: prenom),
        employeur: try row["employeur"],
        heures: try row["heures"], total: try row["total"])
    }
  }
}

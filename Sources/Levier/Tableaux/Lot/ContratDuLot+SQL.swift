import Storage

extension Transaction {
  /// The contracts that serve a lot, or one of its engagements, with their hours on it.
  func contratsDuLot(
    sur lot: ID<Lot>, de engagement: ID<Engagement>? = nil, dans perimetre: Perimetre
  ) throws -> [ContratDuLot] {
    let seul: SQL = engagement.map { "AND engagement.id = \($0)" } ?? ""
    return try rows(
      """
      SELECT contrat.id, contrat.participant_id, participant.prenom, participant.nom, contrat.employeur_id,
        employeur.nom AS employeur, \(.typeLu(de: "contrat")) AS type, contrat.debut, contrat.fin, contrat.sortie_le,
        engagement.id AS engagement_id, COALESCE(heures.faites, 0) AS faites,
        COALESCE(heures.valorisees, 0) AS valorisees
      FROM engagement
      JOIN lot ON lot.id = engagement.lot_id
      JOIN marche ON marche.id = lot.marche_id
      JOIN contrat_engagement ON contrat_engagement.engagement_id = engagement.id
      JOIN contrat ON contrat.id = contrat_engagement.contrat_id
      JOIN participant ON participant.id = contrat.participant_id
      JOIN structure employeur ON employeur.id = contrat.employeur_id
      LEFT JOIN (
        SELECT imputation.contrat_id, imputation.engagement_id, sum(imputation.heures) AS faites,
          sum(imputation.valorisees) AS valorisees
        FROM imputation JOIN engagement e ON e.id = imputation.engagement_id
        WHERE e.lot_id = \(lot)
        GROUP BY imputation.contrat_id, imputation.engagement_id
      ) heures ON heures.contrat_id = contrat.id AND heures.engagement_id = engagement.id
      WHERE engagement.lot_id = \(lot) AND \(perimetre.engagements) \(seul)
      ORDER BY contrat.debut, contrat.id
      """
    ).map { row in try ContratDuLot(row, vu: perimetre) }
  }
}

extension ContratDuLot {
  fileprivate init(_ row: Row, vu perimetre: Perimetre) throws {
    id = try row["id"]
    participant = try row["participant_id"]
    employeur = Reference(
      id: try row["employeur_id"], nom: perimetre.voitLesEmployeurs ? try row["employeur"] : "un employeur")
    personne = perimetre.nom(try row["prenom"], try row["nom"], chez: employeur.id)
    type = TypeContrat(rawValue: try row["type"]) ?? .autre
    debut = try row["debut"]
    let (prevue, sortie): (Jour?, Jour?) = try (row["fin"], row["sortie_le"])
    fin = [prevue, sortie].compactMap { $0 }.min()
    engagement = try row["engagement_id"]
    faites = try row["faites"]
    valorisees = try row["valorisees"]
  }
}

import Storage

extension Transaction {
  /// The records that this one took in, newest merge first.
  func fusions(dans garde: ID<Participant>) throws -> [FusionFaite] {
    try rows(
      """
      SELECT fusion.id, fusion.absorbe_id, trim(absorbe.prenom || ' ' || absorbe.nom) AS absorbe,
        absorbe.naissance, fusion.le, CASE WHEN fusion.prescripteur_id IS NULL THEN '' ELSE 'repris' END
          AS prescripteur,
        fusion.sexe, fusion.commune, fusion.qpv, fusion.niveau, agent.prenom || ' ' || agent.nom AS auteur,
        (SELECT count(*) FROM fusion_contrat c WHERE c.fusion_id = fusion.id) AS contrats,
        (SELECT count(*) FROM fusion_eligibilite e WHERE e.fusion_id = fusion.id) AS eligibilites,
        CASE WHEN \(estIntacte) THEN 1 ELSE 0 END AS intacte
      FROM fusion
      JOIN participant absorbe ON absorbe.id = fusion.absorbe_id
      JOIN participant garde ON garde.id = fusion.garde_id
      JOIN agent ON agent.id = fusion.par
      WHERE fusion.garde_id = \(garde) AND fusion.annulee_le IS NULL
      ORDER BY fusion.id DESC
      """
    ).map(FusionFaite.init)
  }
}

/// Nothing of what moved has changed: the calendar alone may have closed a window, which changes no decision. A
/// prescriber that is not told is not compared with what somebody typed: any change of the record counts.
private let estIntacte: SQL = """
  absorbe.fusionne_dans_id = fusion.garde_id AND garde.fusionne_dans_id IS NULL
    AND (fusion.prescripteur_id IS NULL OR garde.prescripteur_id = fusion.prescripteur_id)
    AND NOT EXISTS (SELECT 1 FROM structure tu
      WHERE tu.id = fusion.prescripteur_id AND tu.genre IN \(list: GenreStructure.sensibles)
        AND \(.estFait(ActePublics.modification, surUn: Participant.self, "fusion.garde_id", depuis: "fusion.le")))
    AND (fusion.sexe = '' OR garde.sexe = fusion.sexe)
    AND (fusion.commune = '' OR garde.commune = fusion.commune)
    AND (fusion.qpv = '' OR garde.qpv = fusion.qpv)
    AND (fusion.niveau = '' OR garde.niveau = fusion.niveau)
    AND NOT EXISTS (SELECT 1 FROM fusion_contrat f JOIN contrat c ON c.id = f.contrat_id
      WHERE f.fusion_id = fusion.id AND (c.participant_id <> fusion.garde_id OR c.version <> f.version
        OR EXISTS (SELECT 1 FROM ligne l WHERE l.contrat_id = c.id AND l.id > fusion.derniere_ligne)
        OR EXISTS (SELECT 1 FROM imputation i
          WHERE i.contrat_id = c.id AND i.id > fusion.derniere_imputation)))
    AND NOT EXISTS (SELECT 1 FROM fusion_eligibilite f JOIN eligibilite e ON e.id = f.eligibilite_id
      WHERE f.fusion_id = fusion.id AND (e.participant_id <> fusion.garde_id OR e.decidee_le > fusion.le
        OR e.version <> f.version + CASE WHEN e.etat = 'expire' AND e.version > f.version THEN 1 ELSE 0 END))
    AND NOT EXISTS (SELECT 1 FROM fusion_fiche f JOIN participant p ON p.id = f.participant_id
      WHERE f.fusion_id = fusion.id AND p.fusionne_dans_id <> fusion.garde_id)
  """

extension FusionFaite {
  fileprivate init(_ row: Row) throws {
    id = try row["id"]
    absorbe = Reference(id: try row["absorbe_id"], nom: try row["absorbe"])
    naissance = try row["naissance"]
    le = try row["le"]
    auteur = try row["auteur"]
    contrats = try row["contrats"]
    eligibilites = try row["eligibilites"]
    complements = Set(try FusionFaite.Complement.allCases.filter { try row[$0.rawValue] as String != "" })
    estIntacte = try row["intacte"] as Int == 1
  }
}

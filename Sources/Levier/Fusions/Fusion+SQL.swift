import Storage

extension TransactionLocale {
  /// Moves what `absorbe` has to the record that is kept: contracts and eligibilities, and with the contracts
  /// their hours.
  /// - Throws: `FusionDepassee` when one of the records changed since the agent read what would move.
  func fusionner(_ fusion: Fusion, par agent: ID<Agent>) throws {
    let (garde, absorbe) = (fusion.garde, fusion.absorbe)
    let commune = fusion.commune ?? garde.commune
    let libre = try execute(
      """
      UPDATE participant SET fusionne_dans_id = \(garde.id), version = version + 1
      WHERE territoire_id = \(territoire) AND id = \(absorbe.id) AND version = \(absorbe.version) AND fusionne_dans_id IS NULL
      """)
    let gardee = try execute(
      """
      UPDATE participant
      SET prescripteur_id = \(garde.prescripteur?.id ?? fusion.prescripteur?.id),
        sexe = \(fusion.sexe ?? garde.sexe), commune = \(commune), qpv = \(fusion.qpv ?? garde.qpv),
        niveau = \(fusion.niveau ?? garde.niveau),
        recherche = \(recherchePersonne(nom: garde.nom, prenom: garde.prenom, commune: commune)),
        version = version + 1
      WHERE territoire_id = \(territoire) AND id = \(garde.id) AND version = \(garde.version) AND fusionne_dans_id IS NULL
      """)
    guard libre == 1, gardee == 1 else { throw FusionDepassee() }
    try retenir(fusion, par: agent)
    try execute(
      "UPDATE participant SET fusionne_dans_id = \(garde.id) WHERE +territoire_id = \(territoire) AND fusionne_dans_id = \(absorbe.id)"
    )
    try execute(
      "UPDATE contrat SET participant_id = \(garde.id) WHERE +territoire_id = \(territoire) AND participant_id = \(absorbe.id)"
    )
    try execute(
      "UPDATE eligibilite SET participant_id = \(garde.id) WHERE +territoire_id = \(territoire) AND participant_id = \(absorbe.id)"
    )
    try tracer(.fusion, de: absorbe, vers: garde, par: agent)
  }

  /// Notes what moves, and in which version, before it does.
  private func retenir(_ fusion: Fusion, par agent: ID<Agent>) throws {
    let absorbe = fusion.absorbe.id
    let id: ID<FusionFaite> = try value(
      """
      INSERT INTO fusion (territoire_id, garde_id, absorbe_id, prescripteur_id, sexe, commune, qpv, niveau, derniere_ligne,
        derniere_imputation, par, le)
      VALUES (\(territoire), \(fusion.garde.id), \(absorbe), \(fusion.prescripteur?.id), \(fusion.sexe?.rawValue ?? ""),
        \(fusion.commune ?? ""), \(fusion.qpv?.rawValue ?? ""), \(fusion.niveau?.rawValue ?? ""),
        (SELECT coalesce(max(id), 0) FROM ligne), (SELECT coalesce(max(id), 0) FROM imputation),
        \(agent), \(now))
      RETURNING id
      """
    ).cree()
    try execute(
      """
      INSERT INTO fusion_contrat (territoire_id, fusion_id, contrat_id, version)
      SELECT \(territoire), \(id), contrat.id, contrat.version FROM contrat WHERE contrat.participant_id = \(absorbe)
      """)
    try execute(
      """
      INSERT INTO fusion_eligibilite (territoire_id, fusion_id, eligibilite_id, version)
      SELECT \(territoire), \(id), e.id, e.version FROM eligibilite e WHERE e.participant_id = \(absorbe)
      """)
    try execute(
      """
      INSERT INTO fusion_fiche (territoire_id, fusion_id, participant_id)
      SELECT \(territoire), \(id), p.id FROM participant p WHERE p.fusionne_dans_id = \(absorbe)
      """)
  }

  /// Puts both records back as they were.
  /// - Throws: `FusionFigee` when something of what moved has changed since.
  func annuler(
    _ fusion: FusionFaite, de garde: Participant, _ absorbe: Participant, par agent: ID<Agent>
  ) throws {
    guard fusion.estIntacte else { throw FusionFigee() }
    try execute(
      """
      UPDATE contrat SET participant_id = \(absorbe.id)
      WHERE territoire_id = \(territoire) AND id IN (SELECT contrat_id FROM fusion_contrat WHERE fusion_id = \(fusion.id))
      """)
    try execute(
      """
      UPDATE eligibilite SET participant_id = \(absorbe.id)
      WHERE territoire_id = \(territoire) AND id IN (SELECT eligibilite_id FROM fusion_eligibilite WHERE fusion_id = \(fusion.id))
      """)
    try execute(
      """
      UPDATE participant SET fusionne_dans_id = \(absorbe.id)
      WHERE territoire_id = \(territoire) AND id IN (SELECT participant_id FROM fusion_fiche WHERE fusion_id = \(fusion.id))
      """)
    try execute(
      "UPDATE participant SET fusionne_dans_id = NULL, version = version + 1 WHERE territoire_id = \(territoire) AND id = \(absorbe.id)"
    )
    try vider(garde, de: fusion)
    try execute(
      "UPDATE fusion SET annulee_le = \(now) WHERE territoire_id = \(territoire) AND id = \(fusion.id)")
    try tracer(.fusionAnnulee, de: garde, vers: absorbe, par: agent)
  }

  /// Takes back from the kept record what the merge had filled in.
  private func vider(_ garde: Participant, de fusion: FusionFaite) throws {
    let complements = fusion.complements
    let commune = complements.contains(.commune) ? "" : garde.commune
    try execute(
      """
      UPDATE participant
      SET prescripteur_id = \(complements.contains(.prescripteur) ? nil : garde.prescripteur?.id),
        sexe = \(complements.contains(.sexe) ? .nonPrecise : garde.sexe), commune = \(commune),
        qpv = \(complements.contains(.qpv) ? .inconnu : garde.qpv),
        niveau = \(complements.contains(.niveau) ? .inconnu : garde.niveau),
        recherche = \(recherchePersonne(nom: garde.nom, prenom: garde.prenom, commune: commune)),
        version = version + 1
      WHERE territoire_id = \(territoire) AND id = \(garde.id)
      """)
  }

  /// The same line on both records, which names both.
  private func tracer(
    _ acte: ActeFusions, de depart: Participant, vers arrivee: Participant, par agent: ID<Agent>
  ) throws {
    for fiche in [depart, arrivee] {
      try tracer(acte, .ids(depart.id, arrivee.id), sur: fiche.id, par: .agent(agent))
    }
  }
}

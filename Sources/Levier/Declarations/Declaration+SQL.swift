import Storage

extension Transaction {
  /// The whole of a declaration, in three statements.
  func ficheDeclaration(_ id: ID<Declaration>, dans perimetre: Perimetre) throws -> FicheDeclaration {
    let entete = try enteteDeclaration(id, dans: perimetre)
    let declaration = entete.declaration
    return FicheDeclaration(
      entete: entete,
      contrats: try contrats(de: declaration.employeur, ouvertsEn: declaration.mois, ouDeclaresDans: id),
      lignes: try lignes(de: id, mois: declaration.mois))
  }

  func enteteDeclaration(_ id: ID<Declaration>, dans perimetre: Perimetre) throws -> EnteteDeclaration {
    let trouve = try first(
      """
      SELECT declaration.id, declaration.employeur_id, employeur.nom AS employeur, employeur.antenne,
        employeur.territoire_id,
        declaration.mois, declaration.etat, declaration.motif, declaration.version,
        declaration.transmise_par, declaration.transmise_le, t.prenom || ' ' || t.nom AS transmetteur,
        declaration.validee_par, declaration.validee_le, v.prenom || ' ' || v.nom AS valideur,
        declaration.cloturee_par, declaration.cloturee_le, c.prenom || ' ' || c.nom AS clotureur
      FROM declaration
      JOIN structure employeur ON employeur.id = declaration.employeur_id
      LEFT JOIN agent t ON t.id = declaration.transmise_par
      LEFT JOIN agent v ON v.id = declaration.validee_par
      LEFT JOIN agent c ON c.id = declaration.cloturee_par
      WHERE declaration.id = \(id) AND \(perimetre.declarations)
      """
    ).ouAbsence()
    return try EnteteDeclaration(trouve)
  }

  /// The contracts of an employer that a month's declaration has a line for.
  func contrats(
    de employeur: ID<Structure>, ouvertsEn mois: Mois, ouDeclaresDans declaration: ID<Declaration>? = nil
  ) throws -> [ContratDuMois] {
    let declares: SQL =
      declaration.map {
        "OR EXISTS (SELECT 1 FROM ligne WHERE ligne.contrat_id = contrat.id AND ligne.declaration_id = \($0))"
      } ?? ""
    return try rows(
      """
      SELECT contrat.id, contrat.participant_id, participant.nom, participant.prenom, contrat.metier,
        \(.typeLu(de: "contrat")) AS type, contrat.debut, contrat.fin, contrat.sortie_le,
        contrat.heures_hebdo
      FROM contrat
      JOIN participant ON participant.id = contrat.participant_id
      WHERE contrat.employeur_id = \(employeur) AND ((\(mois.estOuvert)) \(declares))
      ORDER BY participant.cle_tri, contrat.id
      """
    ).map(ContratDuMois.init)
  }

  func lignes(de declaration: ID<Declaration>, mois: Mois) throws -> [LigneLue] {
    try rows(
      """
      SELECT ligne.id, ligne.contrat_id, ligne.nature, ligne.corrige_id, ligne.heures, ligne.heures_formation,
        ligne.heures_imputees, ligne.motif, ligne.cree_le, ligne.import_lignes, import_heures.fichier,
        import_heures.empreinte, import_heures.feuille
      FROM ligne
      LEFT JOIN import_heures ON import_heures.id = ligne.import_id
      WHERE ligne.declaration_id = \(declaration)
      ORDER BY ligne.id
      """
    ).map { try LigneLue($0, mois: mois) }
  }

  /// The hours of the month before, by contract: what « Reprendre le mois précédent » fills in.
  func moisPrecedent(de declaration: Declaration) throws -> [ID<Contrat>: LigneDeclaration] {
    let mois = declaration.mois.precedent
    let lignes = try rows(
      """
      SELECT ligne.contrat_id, sum(ligne.heures) AS heures, sum(ligne.heures_formation) AS heures_formation
      FROM ligne
      JOIN declaration ON declaration.id = ligne.declaration_id
      WHERE declaration.employeur_id = \(declaration.employeur) AND declaration.mois = \(mois)
      GROUP BY ligne.contrat_id
      """)
    return Dictionary(
      try lignes.map { row in
        (try row["contrat_id"], try LigneDeclaration(mois: mois, row, nature: .declaree))
      },
      uniquingKeysWith: { premiere, _ in premiere })
  }
}

extension Mois {
  /// On queries that name `contrat`: it holds on one day of this month at least.
  var estOuvert: SQL {
    """
    contrat.debut <= \(dernierJour) AND (contrat.fin IS NULL OR contrat.fin >= \(premierJour))
    AND (contrat.sortie_le IS NULL OR contrat.sortie_le >= \(premierJour))
    """
  }
}

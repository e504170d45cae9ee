import Storage

extension TransactionLocale {
  /// Undoes a line of a closed month by its contrary, its shares likewise, and writes the right one with its
  /// own. The first line stays readable for ever.
  /// - Throws: `Absence` for a line that is not there, or that was already corrected.
  func corriger(
    _ fiche: FicheDeclaration, _ correction: Correction, par agent: ID<Agent>, role: Role
  ) throws {
    guard let ligne = fiche.enVigueur.first(where: { $0.id == correction.ligne }) else { throw Absence() }
    let suites = try fiche.declaration.corriger(ligne.heures, par: correction.juste, role: role)
    try avancer(fiche.entete, "")
    for suite in suites {
      let id = try ecrire(
        suite, sur: ligne.contrat, corrigeant: ligne.id, dans: fiche.declaration.id, motif: correction.motif)
      switch suite.nature {
      case .contrepassation: try contrepasser(ligne.id, par: id, mois: fiche.mois)
      case .correction, .declaree: try imputer(id, de: fiche, correction.parts)
      }
    }
    try tracer(
      ActeDeclarations.correction, .id(ligne.id),
      mots: MotsDeTrace(
        avant: ligne.heures.total.enFrancais, apres: (correction.juste?.total ?? .zero).enFrancais),
      sur: fiche.declaration.id, par: .agent(agent))
  }

  /// A line of a closed month, dated by its writing, with its reason.
  func ecrire(
    _ ligne: LigneDeclaration, sur contrat: ID<Contrat>, corrigeant ancienne: ID<LigneDeclaration>?,
    dans declaration: ID<Declaration>, motif: Texte
  ) throws -> ID<LigneDeclaration> {
    let colonnes: Columns = [
      "territoire_id": territoire, "declaration_id": declaration, "contrat_id": contrat,
      "nature": ligne.nature, "corrige_id": ancienne,
      "heures": ligne.heures, "heures_formation": ligne.formation, "heures_imputees": Heures.zero,
      "motif": motif.valeur, "cree_le": now,
    ]
    return try value("INSERT INTO ligne (\(colonnes.names)) VALUES (\(colonnes.values)) RETURNING id").cree()
  }

  private func contrepasser(
    _ ancienne: ID<LigneDeclaration>, par contraire: ID<LigneDeclaration>, mois: Mois
  ) throws {
    let parts = try rows(
      """
      SELECT engagement_id, contrat_id, heures, valorisees, cause
      FROM imputation
      WHERE ligne_id = \(ancienne)
      ORDER BY id
      """
    ).map { row in
      let (heures, valorisees, cause): (Heures, Heures, String) = try (
        row["heures"], row["valorisees"], row["cause"]
      )
      return Repartition.Imputee(
        ligne: contraire, contrat: try row["contrat_id"], engagement: try row["engagement_id"],
        heures: -heures, valorisees: -valorisees, cause: Valorisation.Cause(rawValue: cause))
    }
    try imputer(parts, mois: mois)
  }

  /// Shares one line just written, as chosen or else as proposed.
  func imputer(_ id: ID<LigneDeclaration>, de fiche: FicheDeclaration, _ choix: [Imputation.Part]?) throws {
    let relue = FicheDeclaration(
      entete: fiche.entete, contrats: fiche.contrats,
      lignes: try lignes(de: fiche.declaration.id, mois: fiche.mois).filter { $0.id == id })
    let repartition = try repartition(de: relue)
    let parts = choix.map { [id: $0] } ?? repartition.proposer()
    for ligne in repartition.lignes {
      try Imputation.verifier(parts[ligne.id] ?? [], travaillees: ligne.heures.total)
    }
    try imputer(repartition.valoriser(parts), mois: fiche.mois)
  }
}

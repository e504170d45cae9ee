import Storage

extension Transaction {
  /// Every version of a territory's practices, newest first.
  func versionsPratiques(du territoire: ID<Territoire>) throws -> [PratiquesDatees] {
    try rows(
      """
      SELECT du, jalons, mi_parcours, part_minimale, mois_avant_fin, jour_declaration, jours_validation,
        jours_instruction, jours_fin_contrat, jours_fin_eligibilite, mois_sortie, mois_reclames,
        mois_apres_cdi, mois_alternance, heures_mensuelles, depassement_contrat
      FROM pratiques
      WHERE territoire_id = \(territoire)
      ORDER BY du DESC
      """
    ).map { PratiquesDatees(pratiques: try Pratiques($0), du: try $0["du"]) }
  }

  /// The practices that a page of that day follows.
  func pratiques(du territoire: ID<Territoire>, le jour: Jour) throws -> Pratiques {
    try versionsPratiques(du: territoire).pratiques(le: jour)
  }

  func repere(du territoire: ID<Territoire>, le jour: Jour) throws -> Repere {
    Repere(jour: jour, delais: try pratiques(du: territoire, le: jour).delais)
  }
}

extension TransactionLocale {
  func creer(_ datees: PratiquesDatees) throws {
    let (alertes, delais) = (datees.pratiques.alertes, datees.pratiques.delais)
    let (prolongation, signalements) = (datees.pratiques.prolongation, datees.pratiques.signalements)
    let colonnes: Columns = [
      "territoire_id": territoire, "du": datees.du, "jalons": alertes.jalonsEcrits,
      "mi_parcours": alertes.miParcours, "part_minimale": alertes.partMinimale,
      "mois_avant_fin": alertes.moisAvantFin, "jour_declaration": delais.jourDeDeclaration,
      "jours_validation": delais.validation, "jours_instruction": delais.instruction,
      "jours_fin_contrat": delais.finDeContrat, "jours_fin_eligibilite": delais.finDEligibilite,
      "mois_sortie": delais.moisDeSortie, "mois_reclames": delais.moisReclames,
      "mois_apres_cdi": prolongation.moisApresCdi, "mois_alternance": prolongation.moisAlternanceMax,
      "heures_mensuelles": signalements.heuresMensuelles,
      "depassement_contrat": signalements.depassementContrat,
    ]
    try execute("INSERT INTO pratiques (\(colonnes.names)) VALUES (\(colonnes.values))")
  }
}

extension Pratiques {
  fileprivate init(_ row: Row) throws {
    let jalons: String = try row["jalons"]
    alertes = SeuilsAlerte(
      jalons: jalons.split(separator: ",").compactMap { Int($0) }, miParcours: try row["mi_parcours"],
      partMinimale: try row["part_minimale"], moisAvantFin: try row["mois_avant_fin"])
    delais = Delais(
      jourDeDeclaration: try row["jour_declaration"], validation: try row["jours_validation"],
      instruction: try row["jours_instruction"], finDeContrat: try row["jours_fin_contrat"],
      finDEligibilite: try row["jours_fin_eligibilite"], moisDeSortie: try row["mois_sortie"],
      moisReclames: try row["mois_reclames"])
    prolongation = RegleProlongation(
      moisApresCdi: try row["mois_apres_cdi"], moisAlternanceMax: try row["mois_alternance"])
    signalements = SeuilsSignalement(
      heuresMensuelles: try row["heures_mensuelles"], depassementContrat: try row["depassement_contrat"])
  }
}

extension SeuilsAlerte {
  fileprivate var jalonsEcrits: String { jalons.map { "\($0)" }.joined(separator: ",") }
}

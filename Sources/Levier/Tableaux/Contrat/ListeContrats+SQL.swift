import Storage

/// The columns on which the list sorts.
enum TriContrats: String, ColonneTri {
  case nom, employeur, debut, fin

  var sql: SQL {
    switch self {
    case .nom: "participant.cle_tri"
    case .employeur: "structure.cle_tri"
    case .debut: "contrat.debut"
    case .fin: "coalesce(contrat.sortie_le, contrat.fin)"
    }
  }
}

extension Transaction {
  func contrats(
    dans perimetre: Perimetre, _ filtre: FiltreContrats, tri: Tri<TriContrats>, page: Tranche
  ) throws -> [Contrat] {
    try rows(
      """
      \(selectContrat)
      WHERE \(perimetre.contrats) \(filtre.sql)
      ORDER BY \(tri.sql), contrat.id
      \(page.sql)
      """
    ).map(Contrat.init)
  }

  func nombreDeContrats(dans perimetre: Perimetre, _ filtre: FiltreContrats) throws -> Int {
    try value(
      """
      SELECT count(*)
      FROM contrat JOIN participant ON participant.id = contrat.participant_id
      WHERE \(perimetre.contrats) \(filtre.sql)
      """) ?? 0
  }
}

extension FiltreContrats {
  fileprivate var sql: SQL {
    // The name alone: an employer must not find its people by what it may not read.
    let parMot: SQL = mot.map { "AND \(contientLesMots($0, dans: "participant.cle_tri"))" } ?? ""
    let parEmployeur: SQL = employeur.map { "AND contrat.employeur_id = \($0)" } ?? ""
    let parType: SQL =
      type.map {
        !$0.estRegroupe ? "AND \(.typeLu(de: "contrat")) = \($0)" : "AND 1 = 0"
      }
      ?? ""
    let horsFenetre: SQL =
      sansEligibilite
      ? """
      AND NOT EXISTS (SELECT 1 FROM eligibilite e WHERE e.participant_id = contrat.participant_id
        AND e.etat IN ('valide', 'expire') AND contrat.debut BETWEEN e.debut AND e.fin)
      """ : ""
    return "\(parMot) \(parEmployeur) \(parType) \(parEtat) \(horsFenetre)"
  }

  private var parEtat: SQL {
    let jour = repere.jour
    let terme: SQL = "coalesce(contrat.sortie_le, contrat.fin)"
    return switch etat {
    case .aVenir: "AND contrat.debut > \(jour)"
    case .enCours: "AND contrat.debut <= \(jour) AND (\(terme) IS NULL OR \(terme) >= \(jour))"
    case .finProche:
      """
      AND contrat.debut <= \(jour) AND contrat.fin BETWEEN \(jour) AND \(jour + repere.delais.finDeContrat)
        AND contrat.sortie_le IS NULL
      """
    case .termine: "AND \(terme) < \(jour)"
    case nil: ""
    }
  }
}

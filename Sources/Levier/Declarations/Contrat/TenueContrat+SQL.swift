import Storage

extension Transaction {
  func tenue(de contrat: ID<Contrat>) throws -> TenueContrat {
    let imputes = try rows("SELECT DISTINCT engagement_id FROM imputation WHERE contrat_id = \(contrat)")
      .map { try $0["engagement_id"] as ID<Engagement> }
    return TenueContrat(declares: try moisDeclares(de: contrat), imputes: Set(imputes))
  }

  /// The first and last months in which a contract has hours, corrections counted.
  func moisDeclares(de contrat: ID<Contrat>) throws -> ClosedRange<Mois>? {
    let bornes = try first(
      """
      SELECT min(mois) AS premier, max(mois) AS dernier
      FROM (SELECT declaration.mois
        FROM ligne JOIN declaration ON declaration.id = ligne.declaration_id
        WHERE ligne.contrat_id = \(contrat)
        GROUP BY declaration.mois
        HAVING sum(ligne.heures + ligne.heures_formation) > 0) AS declares
      """)
    guard let bornes, let premier = try bornes["premier"] as Mois?,
      let dernier = try bornes["dernier"] as Mois?
    else { return nil }
    return premier...dernier
  }
}

import Storage

extension Transaction {
  func tenue(de engagement: ID<Engagement>) throws -> TenueEngagement {
    let bornes = try first(
      """
      SELECT min(mois) AS premier, max(mois) AS dernier,
        CASE WHEN EXISTS (SELECT 1 FROM contrat_engagement WHERE engagement_id = \(engagement))
          OR EXISTS (SELECT 1 FROM ecriture WHERE engagement_id = \(engagement) AND genre = 'realisation')
          THEN 1 ELSE 0 END AS servi
      FROM (SELECT mois FROM imputation WHERE engagement_id = \(engagement)
        GROUP BY mois HAVING sum(heures) <> 0) AS comptes
      """)
    let servi = try bornes?["servi"] == 1
    guard let premier = try bornes?["premier"] as Mois?, let dernier = try bornes?["dernier"] as Mois?
    else { return TenueEngagement(estServi: servi) }
    return TenueEngagement(comptes: premier...dernier, estServi: servi)
  }
}

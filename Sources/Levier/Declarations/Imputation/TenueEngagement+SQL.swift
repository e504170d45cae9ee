import Storage

extension Transaction {
  func tenue(de engagement: ID<Engagement>) throws -> TenueEngagement {
    let bornes = try first(
      """
      SELECT min(mois) AS premier, max(mois) AS dernier
      FROM (SELECT mois FROM imputation WHERE engagement_id = \(engagement)
        GROUP BY mois HAVING sum(heures) <> 0) AS comptes
      """)
    guard let premier = try bornes?["premier"] as Mois?, let dernier = try bornes?["dernier"] as Mois?
    else { return TenueEngagement() }
    return TenueEngagement(comptes: premier...dernier)
  }
}

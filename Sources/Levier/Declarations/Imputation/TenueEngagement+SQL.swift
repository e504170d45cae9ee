import Storage

extension Transaction {
  func tenue(de engagement: ID<Engagement>) throws -> TenueEngagement {
    let servi: Int? = try value(
      """
      SELECT 1 FROM engagement
      WHERE id = \(engagement) AND (EXISTS (SELECT 1 FROM contrat_engagement WHERE engagement_id = \(engagement))
        OR EXISTS (SELECT 1 FROM ecriture
          WHERE engagement_id = \(engagement) AND genre IN ('realisation', 'transfert')))
      """)
    let bornes = try [moisImputes(a: engagement), moisRealises(de: engagement)].compactMap(\.self)
    guard let premier = bornes.map(\.lowerBound).min(), let dernier = bornes.map(\.upperBound).max()
    else { return TenueEngagement(estServi: servi != nil) }
    return TenueEngagement(comptes: premier...dernier, estServi: servi != nil)
  }

  private func moisImputes(a engagement: ID<Engagement>) throws -> ClosedRange<Mois>? {
    let bornes = try first(
      """
      SELECT min(mois) AS premier, max(mois) AS dernier
      FROM (SELECT mois FROM imputation WHERE engagement_id = \(engagement)
        GROUP BY mois HAVING sum(heures) <> 0) AS comptes
      """)
    guard let premier = try bornes?["premier"] as Mois?, let dernier = try bornes?["dernier"] as Mois?
    else { return nil }
    return premier...dernier
  }

  /// Of hours that are not of insertion, those that stand in the ledger.
  private func moisRealises(de engagement: ID<Engagement>) throws -> ClosedRange<Mois>? {
    let bornes = try first(
      """
      SELECT min(le) AS premier, max(le) AS dernier
      FROM ecriture
      WHERE engagement_id = \(engagement) AND genre = 'realisation' AND corrige_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM ecriture contraire WHERE contraire.corrige_id = ecriture.id)
      """)
    guard let premier = try bornes?["premier"] as Jour?, let dernier = try bornes?["dernier"] as Jour?
    else { return nil }
    return premier.mois...dernier.mois
  }
}

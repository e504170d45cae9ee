import Storage

/// Hours imputed to an engagement for a month: those worked, and those that count.
struct HeuresMensuelles: Sendable, Hashable {
  let engagement: ID<Engagement>
  let mois: Mois
  let faites: Heures
  let valorisees: Heures

  init(_ row: Row) throws {
    engagement = try row["engagement_id"]
    mois = try row["mois"]
    faites = try row["faites"]
    valorisees = try row["valorisees"]
  }
}

extension Transaction {
  func heuresMensuelles(
    sur lot: ID<Lot>, de engagement: ID<Engagement>? = nil, dans perimetre: Perimetre
  ) throws -> [HeuresMensuelles] {
    let seul: SQL = engagement.map { "AND engagement.id = \($0)" } ?? ""
    return try rows(
      """
      SELECT imputation.engagement_id, imputation.mois, sum(imputation.heures) AS faites,
        sum(imputation.valorisees) AS valorisees
      FROM imputation
      JOIN engagement ON engagement.id = imputation.engagement_id
      JOIN lot ON lot.id = engagement.lot_id
      JOIN marche ON marche.id = lot.marche_id
      WHERE engagement.lot_id = \(lot) AND \(perimetre.engagements) \(seul)
      GROUP BY imputation.engagement_id, imputation.mois
      ORDER BY imputation.mois
      """
    ).map(HeuresMensuelles.init)
  }
}

extension Sequence<HeuresMensuelles> {
  var valoriseesParMois: [Mois: Heures] {
    reduce(into: [:]) { $0[$1.mois, default: .zero] += $1.valorisees }
  }

  var faitesParMois: [Mois: Heures] {
    reduce(into: [:]) { $0[$1.mois, default: .zero] += $1.faites }
  }
}

extension [Mois: Heures] {
  /// The last month whose hours are taken as all in: the last of the period that is over, or of the one before it while
  /// its declarations are still awaited.
  func dernierArrete(le jour: Jour, _ periode: CadenceDeclaration.Periode) -> Mois {
    let dernier = periode.dernierMoisEchu(le: jour)
    let precedent = periode.dernierMoisEchu(le: dernier.premierJour)
    return keys.contains { precedent < $0 && $0 <= dernier } ? dernier : precedent
  }
}

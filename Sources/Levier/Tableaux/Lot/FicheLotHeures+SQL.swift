import Markup
import Storage

struct FiltreHeuresLot: Sendable {
  var engagement: ID<Engagement>?
  var mois: Mois?

  init(_ filtres: QueryString) {
    engagement = filtres.rempli("engagement").flatMap(ID.init(segment:))
    mois = filtres.rempli("mois").flatMap { try? Mois($0) }  // an unreadable month filters nothing
  }

  fileprivate var sql: SQL {
    let parEngagement: SQL = engagement.map { "AND engagement.id = \($0)" } ?? ""
    let parMois: SQL = mois.map { "AND imputation.mois = \($0)" } ?? ""
    return "\(parEngagement) \(parMois)"
  }
}

extension Transaction {
  func lignesHeures(sur lot: ID<Lot>, _ filtre: FiltreHeuresLot, dans perimetre: Perimetre, page: Tranche)
    throws
    -> [LigneHeuresLot]
  {
    try rows(
      """
      SELECT imputation.mois, participant.prenom, participant.nom, contrat.participant_id, contrat.employeur_id,
        employeur.nom AS employeur, structure.nom AS titulaire, imputation.heures, imputation.valorisees,
        imputation.cause
      FROM \(tablesEngagement)
      JOIN imputation ON imputation.engagement_id = engagement.id
      JOIN contrat ON contrat.id = imputation.contrat_id
      JOIN participant ON participant.id = contrat.participant_id
      JOIN structure employeur ON employeur.id = contrat.employeur_id
      WHERE engagement.lot_id = \(lot) AND \(perimetre.engagements) \(filtre.sql)
      ORDER BY imputation.mois DESC, imputation.id
      \(page.sql)
      """
    ).map { row in
      let cause: String = try row["cause"]
      return LigneHeuresLot(
        mois: try row["mois"],
        personne: perimetre.nom(try row["prenom"], try row["nom"], chez: try row["employeur_id"]),
        chemin: perimetre.page(de: try row["participant_id"], chez: try row["employeur_id"]),
        employeur: perimetre.voitLesEmployeurs ? try row["employeur"] : nil,
        titulaire: try row["titulaire"], faites: try row["heures"], valorisees: try row["valorisees"],
        cause: perimetre.estTerritoire ? Valorisation.Cause(rawValue: cause)?.libelle ?? cause : nil)
    }
  }

  func totalHeures(sur lot: ID<Lot>, _ filtre: FiltreHeuresLot, dans perimetre: Perimetre) throws
    -> TotalHeuresLot
  {
    let total = try first(
      """
      SELECT count(*) AS lignes, COALESCE(sum(imputation.heures), 0) AS faites,
        COALESCE(sum(imputation.valorisees), 0) AS valorisees
      FROM \(tablesEngagement)
      JOIN imputation ON imputation.engagement_id = engagement.id
      WHERE engagement.lot_id = \(lot) AND \(perimetre.engagements) \(filtre.sql)
      """)
    return TotalHeuresLot(
      lignes: try total?["lignes"] ?? 0, faites: try total?["faites"] ?? .zero,
      valorisees: try total?["valorisees"] ?? .zero)
  }
}

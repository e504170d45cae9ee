import Markup
import Storage

/// An engagement that a contract may serve, of insertion alone, as its form and its page name it.
struct EngagementPropose: Sendable, Identifiable {
  let id: ID<Engagement>
  let lot: Reference<Lot>
  let marche: String
  let titulaire: String
  let debut: Jour
  let echeance: Jour
  let reste: Heures

  fileprivate init(_ row: Row) throws {
    id = try row["id"]
    let (numero, intitule): (String, String) = try (row["numero"], row["intitule"])
    lot = Reference(
      id: try row["lot_id"], nom: Lot.nomComplet(numero: numero, intitule: intitule))
    marche = try row["objet"]
    titulaire = try row["titulaire"]
    debut = try row["debut"]
    echeance = try row["echeance"]
    let (dues, valorisees): (Heures, Heures) = try (row["heures_dues"], row["heures_valorisees"])
    reste = max(.zero, dues - valorisees)
  }

  /// One day in common with a contract's period.
  func estOuvert(du debut: Jour, au fin: Jour?) -> Bool {
    echeance >= debut && fin.map { self.debut <= $0 } ?? true
  }

  var choix: Choice {
    Choice(
      "\(id)", "\(lot.nom) (\(titulaire))",
      hint: "\(marche) — reste \(reste.enFrancais), échéance le \(echeance.court)")
  }
}

/// What narrows the engagements offered: a period, a word, and those already ticked, which always show.
struct RechercheEngagements: Sendable {
  var du: Jour
  var au: Jour?
  var mot: String?
  var coches: [ID<Engagement>]

  static let maximum = 30
}

extension Transaction {
  /// The engagements open in the period, nearest deadline first; one more than the maximum tells of others.
  func engagements(
    _ recherche: RechercheEngagements, dans perimetre: Perimetre
  ) throws -> [EngagementPropose] {
    let avantLaFin: SQL = recherche.au.map { "AND engagement.debut <= \($0)" } ?? ""
    let parMot: SQL =
      recherche.mot.map {
        "AND \(contientLesMots($0, dans: "lot.recherche", "marche.recherche", "titulaire.recherche"))"
      } ?? ""
    return try rows(
      """
      \(selectEngagementPropose)
      WHERE \(SQL.insertion) AND \(perimetre.engagements) AND (engagement.id IN \(list: recherche.coches)
        OR (NOT lot.clos AND engagement.echeance >= \(recherche.du) \(avantLaFin) \(parMot)))
      ORDER BY CASE WHEN engagement.id IN \(list: recherche.coches) THEN 0 ELSE 1 END,
        engagement.echeance, engagement.id
      LIMIT \(RechercheEngagements.maximum + 1)
      """
    ).map(EngagementPropose.init)
  }

  func engagements(_ ids: Set<ID<Engagement>>, dans perimetre: Perimetre) throws -> [EngagementPropose] {
    try rows(
      """
      \(selectEngagementPropose)
      WHERE \(SQL.insertion) AND engagement.id IN \(list: ids.sorted()) AND \(perimetre.engagements)
      ORDER BY engagement.echeance, engagement.id
      """
    ).map(EngagementPropose.init)
  }

  func engagements(servisPar contrat: ID<Contrat>) throws -> [EngagementPropose] {
    try rows(
      """
      \(selectEngagementPropose)
      JOIN contrat_engagement ON contrat_engagement.engagement_id = engagement.id
      WHERE contrat_engagement.contrat_id = \(contrat)
      ORDER BY engagement.echeance, engagement.id
      """
    ).map(EngagementPropose.init)
  }
}

private let selectEngagementPropose: SQL = """
  SELECT engagement.id, engagement.lot_id, lot.numero, lot.intitule, marche.objet,
    titulaire.nom AS titulaire, engagement.debut, engagement.echeance, engagement.heures_dues,
    engagement.heures_valorisees
  FROM engagement
  JOIN lot ON lot.id = engagement.lot_id
  JOIN marche ON marche.id = lot.marche_id
  JOIN structure titulaire ON titulaire.id = engagement.titulaire_id
  """

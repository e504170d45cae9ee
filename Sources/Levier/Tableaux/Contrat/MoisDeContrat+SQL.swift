import Storage

/// A month of a contract: what was declared, and what became of it. The lines behind a person's figures.
struct MoisDeContrat: Sendable {
  let mois: Mois
  /// The state of its declaration, in words.
  let etat: String
  let travaillees: Heures
  let formation: Heures
  let imputees: Heures
  let valorisees: Heures
  /// Why some do not count; empty when all do.
  let cause: String

  var total: Heures { travaillees + formation }

  fileprivate init(_ row: Row) throws {
    mois = try row["mois"]
    let code: String = try row["etat"]
    etat = Declaration.Etat.Code(rawValue: code)?.libelle ?? code
    travaillees = try row["heures"]
    formation = try row["formation"]
    imputees = try row["imputees"]
    valorisees = try row["valorisees"]
    let raison: String? = try row["cause"]
    cause = raison.flatMap(Valorisation.Cause.init(rawValue:))?.libelle ?? raison ?? ""
  }
}

extension Transaction {
  /// A contract's months, newest first, corrections included.
  func mois(de contrat: ID<Contrat>) throws -> [MoisDeContrat] {
    try rows(
      """
      SELECT declaration.mois, declaration.etat, sum(ligne.heures) AS heures,
        sum(ligne.heures_formation) AS formation,
        (SELECT coalesce(sum(i.heures), 0) FROM imputation i
          WHERE i.contrat_id = \(contrat) AND i.mois = declaration.mois) AS imputees,
        (SELECT coalesce(sum(i.valorisees), 0) FROM imputation i
          WHERE i.contrat_id = \(contrat) AND i.mois = declaration.mois) AS valorisees,
        (SELECT max(i.cause) FROM imputation i
          WHERE i.contrat_id = \(contrat) AND i.mois = declaration.mois AND i.cause <> '') AS cause
      FROM ligne JOIN declaration ON declaration.id = ligne.declaration_id
      WHERE ligne.contrat_id = \(contrat)
      GROUP BY declaration.mois, declaration.etat
      ORDER BY declaration.mois DESC
      """
    ).map(MoisDeContrat.init)
  }

  /// A person's hours lent by each association intermédiaire to companies, by month.
  func misesADisposition(
    de participant: ID<Participant>
  ) throws -> [(association: String, faites: [Mois: Heures])] {
    let lues = try rows(
      """
      SELECT structure.nom, imputation.mois, sum(imputation.heures) AS heures
      FROM contrat
      JOIN structure ON structure.id = contrat.employeur_id
      JOIN imputation ON imputation.contrat_id = contrat.id
      JOIN engagement ON engagement.id = imputation.engagement_id
      JOIN structure titulaire ON titulaire.id = engagement.titulaire_id
      WHERE contrat.participant_id = \(participant) AND structure.genre = 'ai'
        AND titulaire.nature = 'entreprise'
      GROUP BY structure.id, structure.nom, imputation.mois
      ORDER BY structure.id, imputation.mois
      """)
    return try Dictionary(grouping: lues) { try $0["nom"] as String }
      .map { association, mois in
        let paires = try mois.map { (try $0["mois"] as Mois, try $0["heures"] as Heures) }
        return (association, Dictionary(paires, uniquingKeysWith: +))
      }
      .sorted { $0.association < $1.association }
  }
}

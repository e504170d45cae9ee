import Storage

extension Transaction {
  /// The lines of a declaration with what their shares depend on, in three statements.
  func repartition(de fiche: FicheDeclaration) throws -> Repartition {
    let engagements = try engagementsServis(
      par: "SELECT contrat_id FROM ligne WHERE declaration_id = \(fiche.declaration.id)")
    let fenetres = try fenetres(
      par: "SELECT contrat_id FROM ligne WHERE declaration_id = \(fiche.declaration.id)")
    let versions = try versionsPratiques(du: fiche.entete.territoire)
    let contrats = Dictionary(fiche.contrats.map { ($0.id, $0) }, uniquingKeysWith: { un, _ in un })
    return Repartition(
      lignes: fiche.enVigueur.compactMap { ligne in
        guard let contrat = contrats[ligne.contrat] else { return nil }
        return Repartition.Ligne(
          id: ligne.id, contrat: contrat, heures: ligne.heures,
          engagements: engagements[ligne.contrat] ?? [], fenetres: fenetres[contrat.participant] ?? [],
          prolongation: versions.pratiques(le: contrat.debut).prolongation)
      })
  }

  /// - Parameter contrats: a query that selects the ids of contracts.
  func engagementsServis(par contrats: SQL) throws -> [ID<Contrat>: [EngagementServi]] {
    let lus = try rows(
      """
      SELECT contrat_engagement.contrat_id, engagement.id, engagement.debut, engagement.echeance,
        engagement.heures_dues - engagement.heures_valorisees AS reste, lot.id AS lot_id, lot.numero,
        lot.intitule, marche.objet, titulaire.nom AS titulaire, \(SQL.reglesDuLot)
      FROM contrat_engagement
      JOIN engagement ON engagement.id = contrat_engagement.engagement_id
      JOIN lot ON lot.id = engagement.lot_id
      JOIN marche ON marche.id = lot.marche_id
      JOIN structure titulaire ON titulaire.id = engagement.titulaire_id
      WHERE contrat_engagement.contrat_id IN (\(contrats))
      ORDER BY engagement.echeance, engagement.id
      """)
    return Dictionary(
      try lus.map { row in (try row["contrat_id"], [try EngagementServi(row)]) }, uniquingKeysWith: +)
  }

  /// - Parameter contrats: a query that selects the ids of contracts.
  func fenetres(par contrats: SQL) throws -> [ID<Participant>: [Fenetre]] {
    let lues = try rows(
      """
      SELECT participant_id, debut, fin, cause
      FROM eligibilite
      WHERE etat IN ('valide', 'expire') AND debut IS NOT NULL AND fin IS NOT NULL
        AND participant_id IN
          (SELECT contrat.participant_id FROM contrat WHERE contrat.id IN (\(contrats)))
      ORDER BY debut
      """)
    return Dictionary(
      try lues.map { row in
        let cause: String = try row["cause"]
        let fenetre = try Fenetre(
          debut: try row["debut"], fin: try row["fin"], cause: Fenetre.Cause(rawValue: cause) ?? .decision)
        return (try row["participant_id"], [fenetre])
      }, uniquingKeysWith: +)
  }

  /// Who, of a declaration's people, passes what is usual in that month with all employers together.
  func moisCharges(de declaration: Declaration, audelaDe seuil: Heures) throws -> [ID<Participant>: Heures] {
    let lus = try rows(
      """
      SELECT contrat.participant_id, sum(ligne.heures + ligne.heures_formation) AS total
      FROM contrat
      JOIN ligne ON ligne.contrat_id = contrat.id
      JOIN declaration ON declaration.id = ligne.declaration_id
      WHERE declaration.mois = \(declaration.mois)
        AND contrat.participant_id IN
          (SELECT c.participant_id FROM ligne l JOIN contrat c ON c.id = l.contrat_id
            WHERE l.declaration_id = \(declaration.id))
      GROUP BY contrat.participant_id
      HAVING sum(ligne.heures + ligne.heures_formation) > \(seuil)
      """)
    return Dictionary(
      try lus.map { row in (try row["participant_id"], try row["total"]) }, uniquingKeysWith: max)
  }

  /// Where the hours of a declaration went, line by line.
  func imputations(de declaration: ID<Declaration>) throws -> [ID<LigneDeclaration>: [ImputationLue]] {
    let lues = try rows(
      """
      SELECT imputation.ligne_id, imputation.engagement_id, imputation.contrat_id, imputation.heures,
        imputation.valorisees, imputation.cause, lot.id AS lot_id, lot.numero, lot.intitule, marche.objet,
        titulaire.nom AS titulaire
      FROM imputation
      JOIN engagement ON engagement.id = imputation.engagement_id
      JOIN lot ON lot.id = engagement.lot_id
      JOIN marche ON marche.id = lot.marche_id
      JOIN structure titulaire ON titulaire.id = engagement.titulaire_id
      WHERE imputation.ligne_id IN (SELECT id FROM ligne WHERE declaration_id = \(declaration))
      ORDER BY engagement.echeance, imputation.id
      """)
    return Dictionary(
      try lues.map { row in (try row["ligne_id"], [try ImputationLue(row)]) }, uniquingKeysWith: +)
  }
}

/// A stored share, with the name of what receives it.
struct ImputationLue: Sendable {
  let imputee: Repartition.Imputee
  let lot: ID<Lot>
  let libelle: String

  fileprivate init(_ row: Row) throws {
    let cause: String = try row["cause"]
    imputee = Repartition.Imputee(
      ligne: try row["ligne_id"], contrat: try row["contrat_id"], engagement: try row["engagement_id"],
      heures: try row["heures"], valorisees: try row["valorisees"],
      cause: Valorisation.Cause(rawValue: cause))
    lot = try row["lot_id"]
    libelle = try nomDeLEngagement(row)
  }
}

extension EngagementServi {
  fileprivate init(_ row: Row) throws {
    id = try row["id"]
    lot = try row["lot_id"]
    libelle = try nomDeLEngagement(row)
    debut = try row["debut"]
    echeance = try row["echeance"]
    reste = try row["reste"]
    regle = try RegleLocale(row, prefixe: "regle_")
  }
}

/// With its holder: the members of a group may each owe hours on one lot.
private func nomDeLEngagement(_ row: Row) throws -> String {
  let (objet, titulaire): (String, String) = try (row["objet"], row["titulaire"])
  let (numero, intitule): (String, String) = try (row["numero"], row["intitule"])
  let lot = numero.isEmpty ? objet : "\(objet), \(Lot.nomComplet(numero: numero, intitule: intitule))"
  return "\(lot), \(titulaire)"
}

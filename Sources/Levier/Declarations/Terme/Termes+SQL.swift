import Storage

extension Transaction {
  /// The day on which each month is due, by the rules of the lots that its contracts serve: the first that comes.
  func termes(
    des demandes: Set<MoisEmploye>, selon delais: Delais
  ) throws -> [MoisEmploye: Jour] {
    guard !demandes.isEmpty else { return [:] }
    let parLot: [SQL] = Dictionary(grouping: demandes, by: \.mois).map { mois, demandes in
      """
      SELECT DISTINCT contrat.employeur_id, CAST(\(mois) AS TEXT) AS mois, lot.regle_terme_periode,
        lot.regle_terme_jour
      FROM contrat
      JOIN contrat_engagement ON contrat_engagement.contrat_id = contrat.id
      JOIN engagement ON engagement.id = contrat_engagement.engagement_id
      JOIN lot ON lot.id = engagement.lot_id
      WHERE contrat.employeur_id IN \(list: demandes.map(\.employeur).sorted()) AND \(mois.estOuvert)
      """
    }
    var termes: [MoisEmploye: Jour] = [:]
    for row in try rows(parLot.joined(by: " UNION ALL ")) {
      let demande = try MoisEmploye(row)
      let terme = TermeDeclaration(periode: try row["regle_terme_periode"], jour: try row["regle_terme_jour"])
        .echeance(de: demande.mois, selon: delais)
      termes[demande] = min(termes[demande] ?? terme, terme)
    }
    for demande in demandes where termes[demande] == nil {
      termes[demande] = delais.echeance(de: demande.mois)
    }
    return termes
  }

  func terme(de employeur: ID<Structure>, _ mois: Mois, selon delais: Delais) throws -> Jour {
    let demande = MoisEmploye(employeur: employeur, mois: mois)
    return try termes(des: [demande], selon: delais)[demande] ?? delais.echeance(de: mois)
  }
}

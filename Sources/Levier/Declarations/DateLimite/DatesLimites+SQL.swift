import Storage

extension Transaction {
  /// The day on which each month is due, by the rules of the lots that its contracts serve: the first that comes.
  func datesLimites(
    des demandes: Set<MoisEmploye>, selon delais: Delais
  ) throws -> [MoisEmploye: Jour] {
    guard !demandes.isEmpty else { return [:] }
    let cadences: [SQL] = Dictionary(grouping: demandes, by: \.mois).map { mois, demandes in
      """
      SELECT DISTINCT contrat.employeur_id, CAST(\(mois) AS TEXT) AS mois, lot.regle_cadence, lot.regle_jour_limite
      FROM contrat
      JOIN contrat_engagement ON contrat_engagement.contrat_id = contrat.id
      JOIN engagement ON engagement.id = contrat_engagement.engagement_id
      JOIN lot ON lot.id = engagement.lot_id
      WHERE contrat.employeur_id IN \(list: demandes.map(\.employeur).sorted()) AND \(mois.estOuvert)
      """
    }
    var limites: [MoisEmploye: Jour] = [:]
    for row in try rows(cadences.joined(by: " UNION ALL ")) {
      let demande = try MoisEmploye(row)
      let limite = try CadenceDeclaration(row).dateLimite(de: demande.mois, selon: delais)
      limites[demande] = min(limites[demande] ?? limite, limite)
    }
    for demande in demandes where limites[demande] == nil {
      limites[demande] = delais.echeance(de: demande.mois)
    }
    return limites
  }

  func dateLimite(de employeur: ID<Structure>, _ mois: Mois, selon delais: Delais) throws -> Jour {
    let demande = MoisEmploye(employeur: employeur, mois: mois)
    return try datesLimites(des: [demande], selon: delais)[demande] ?? delais.echeance(de: mois)
  }
}

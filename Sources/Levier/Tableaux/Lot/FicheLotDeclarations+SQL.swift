import Storage

extension Transaction {
  /// The months that the employers of these contracts have sent, since the first of them began.
  func declarationsSuivies(des contrats: [ContratDuLot]) throws -> [DeclarationSuivie] {
    let employeurs = Dictionary(
      contrats.map { ($0.employeur.id, $0.employeur) }, uniquingKeysWith: { a, _ in a })
    let premier = contrats.map(\.debut.mois).min() ?? Mois(rang: 0)
    return try rows(
      """
      SELECT id, employeur_id, mois, etat
      FROM declaration
      WHERE employeur_id IN \(list: employeurs.keys.sorted { $0.rawValue < $1.rawValue }) AND mois >= \(premier)
        AND etat IN ('transmise', 'validee', 'cloturee')
      ORDER BY mois, employeur_id
      """
    ).compactMap { row in
      let (employeur, etat): (ID<Structure>, String) = try (row["employeur_id"], row["etat"])
      return try employeurs[employeur].map {
        DeclarationSuivie(
          id: try row["id"], employeur: $0, mois: try row["mois"],
          etat: etat == "transmise" ? .transmise : .validee)
      }
    }
  }
}

import Storage

/// A month that an employer of people of a lot has sent.
struct DeclarationSuivie: Sendable, Hashable {
  let id: ID<Declaration>
  let employeur: Reference<Structure>
  let mois: Mois
  let etat: Etat

  /// What its state means to those who wait for it.
  enum Etat: Sendable, Hashable { case transmise, validee }
}

/// A month that an employer worked on a lot and has not declared.
struct DeclarationAttendue: Sendable, Hashable {
  let employeur: Reference<Structure>
  let mois: Mois

  /// Statements are due by the tenth of the month that follows.
  var limite: Jour { mois.suivant.premierJour + 9 }
}

private struct MoisEmploye: Hashable {
  let employeur: ID<Structure>
  let mois: Mois
}

extension [DeclarationAttendue] {
  /// The past months in which a contract of the lot was open and whose declaration was not sent, oldest first.
  static func manquantes(contrats: [ContratDuLot], declarations: [DeclarationSuivie], le jour: Jour) -> Self {
    let recues = Set(declarations.map { MoisEmploye(employeur: $0.employeur.id, mois: $0.mois) })
    var attendues: [MoisEmploye: DeclarationAttendue] = [:]
    let dernierPasse = jour.mois.precedent
    for contrat in contrats {
      let dernier = contrat.fin.map { Swift.min($0.mois, dernierPasse) } ?? dernierPasse
      guard contrat.debut.mois <= dernier else { continue }
      for mois in (contrat.debut.mois.rang...dernier.rang).map(Mois.init(rang:)) {
        let cle = MoisEmploye(employeur: contrat.employeur.id, mois: mois)
        guard !recues.contains(cle) else { continue }
        attendues[cle] = DeclarationAttendue(employeur: contrat.employeur, mois: mois)
      }
    }
    return attendues.values.sorted {
      ($0.mois, $0.employeur.nom, $0.employeur.id.rawValue) < (
        $1.mois, $1.employeur.nom, $1.employeur.id.rawValue
      )
    }
  }
}

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

import Storage

/// A monthly declaration that concerns a lot, by an employer of its people.
struct DeclarationSuivie: Sendable, Hashable {
  let id: ID<Declaration>
  let employeur: Reference<Structure>
  let mois: Mois
  let etat: Etat

  /// What its state means to those who wait for it.
  enum Etat: Sendable, Hashable { case attendue, transmise, validee }
}

/// A month that an employer worked on a lot and has not declared.
struct DeclarationAttendue: Sendable, Hashable {
  let employeur: Reference<Structure>
  let mois: Mois

  /// Statements are due by the tenth of the month that follows.
  var limite: Jour { mois.suivant.premierJour + 9 }
}

extension [DeclarationAttendue] {
  /// The past months in which a contract of the lot was open and whose declaration was not sent, oldest first.
  static func manquantes(contrats: [ContratDuLot], declarations: [DeclarationSuivie], le jour: Jour) -> Self {
    let recues = declarations.filter { $0.etat != .attendue }
      .map { DeclarationAttendue(employeur: $0.employeur, mois: $0.mois) }
    var attendues: Set<DeclarationAttendue> = []
    let dernierPasse = jour.mois.precedent
    for contrat in contrats {
      let dernier = contrat.fin.map { Swift.min($0.mois, dernierPasse) } ?? dernierPasse
      guard contrat.debut.mois <= dernier else { continue }
      for rang in contrat.debut.mois.rang...dernier.rang {
        attendues.insert(DeclarationAttendue(employeur: contrat.employeur, mois: Mois(rang: rang)))
      }
    }
    return attendues.subtracting(recues).sorted {
      ($0.mois, $0.employeur.nom, $0.employeur.id.rawValue) < (
        $1.mois, $1.employeur.nom, $1.employeur.id.rawValue
      )
    }
  }
}

extension Transaction {
  /// The declarations of the employers of these contracts, since the first of them began.
  func declarationsSuivies(des contrats: [ContratDuLot]) throws -> [DeclarationSuivie] {
    let employeurs = Set(contrats.map(\.employeur.id)).sorted { $0.rawValue < $1.rawValue }
    let premier = contrats.map(\.debut.mois).min() ?? Mois(rang: 0)
    return try rows(
      """
      SELECT declaration.id, declaration.employeur_id, structure.nom, declaration.mois, declaration.etat
      FROM declaration JOIN structure ON structure.id = declaration.employeur_id
      WHERE declaration.employeur_id IN \(list: employeurs) AND declaration.mois >= \(premier)
      ORDER BY declaration.mois, structure.cle_tri
      """
    ).map { row in
      DeclarationSuivie(
        id: try row["id"], employeur: Reference(id: try row["employeur_id"], nom: try row["nom"]),
        mois: try row["mois"], etat: DeclarationSuivie.Etat(code: try row["etat"]))
    }
  }
}

extension DeclarationSuivie.Etat {
  /// A draft, or a declaration sent back to be completed, is awaited still.
  fileprivate init(code: String) {
    switch code {
    case "transmise": self = .transmise
    case "validee", "cloturee": self = .validee
    default: self = .attendue
    }
  }
}

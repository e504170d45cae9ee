/// A contract open in a month: what its employer has hours to declare on.
struct ContratDuMois: Sendable {
  let id: ID<Contrat>
  let participant: ID<Participant>
  let nom: String
  let prenom: String
  let metier: String
  let type: TypeContrat
  let debut: Jour
  /// Its last day: the planned one, or that on which the person left.
  let fin: Jour?
  let hebdo: Heures

  var personne: String { NomDePersonne.range(nom: nom, prenom: prenom) }

  /// What its weekly hours make over its days of the month: a hint, never a rule.
  func attendues(en mois: Mois) -> Heures {
    let du = max(debut, mois.premierJour)
    let au = min(fin ?? mois.dernierJour, mois.dernierJour)
    guard du <= au else { return .zero }
    return Heures(centiemes: produit(hebdo.centiemes, au - du + 1, divisePar: 7))
  }
}

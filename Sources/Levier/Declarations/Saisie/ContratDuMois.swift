/// A contract open in a month: what its employer has hours to declare on.
struct ContratDuMois: ContratHoraire, Sendable {
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
}

import Storage

/// A contract that hours can be matched with: the same one for all the lines that are about it.
final class ContratConnu: ContratHoraire, Sendable {
  let id: ID<Contrat>
  let employeur: ID<Structure>
  let participant: ID<Participant>
  let personne: String
  /// As it was registered, to tell a name from a first name.
  let famille: String
  let prenom: String
  /// The folded name of `CleDoublon`.
  let nom: String
  let naissance: Naissance
  let debut: Jour
  let fin: Jour?
  let hebdo: Heures

  init(
    id: ID<Contrat>, employeur: ID<Structure>, participant: ID<Participant>, personne: String,
    famille: String, prenom: String, nom: String, naissance: Naissance, debut: Jour, fin: Jour?,
    hebdo: Heures
  ) {
    (self.id, self.employeur, self.participant, self.personne) = (id, employeur, participant, personne)
    (self.famille, self.prenom, self.nom, self.naissance) = (famille, prenom, nom, naissance)
    (self.debut, self.fin, self.hebdo) = (debut, fin, hebdo)
  }

  func court(en mois: Mois) -> Bool { jours(en: mois) > 0 }
}

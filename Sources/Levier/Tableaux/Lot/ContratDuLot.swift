/// A contract that serves engagements, as whoever follows the hours sees it.
struct ContratDuLot: Sendable {
  let id: ID<Contrat>
  let participant: ID<Participant>
  /// The full name, or initials for whoever may not read it.
  let personne: String
  /// « un employeur » for whoever may not read its name.
  let employeur: Reference<Structure>
  let type: TypeContrat
  let debut: Jour
  let fin: Jour?
  let engagement: ID<Engagement>
  let faites: Heures
  let valorisees: Heures

  /// Open on a day: a contract without a known end goes on.
  func estOuvert(le jour: Jour) -> Bool { debut <= jour && fin.map { jour <= $0 } ?? true }

  /// Open on a day of the month at least.
  func court(en mois: Mois) -> Bool { debut.mois <= mois && fin.map { mois <= $0.mois } ?? true }
}

extension Perimetre {
  /// Who employs a person tells of them: a company follows whom it works with, a buyer reads hours.
  var voitLesEmployeurs: Bool {
    switch self {
    case .territoire, .employeur, .prescripteur: true
    case .donneurOrdre, .agregats: false
    }
  }

  /// Names are read by the facilitator, and by an employer for those it employs; a buyer reads initials.
  func litLesNoms(chez employeur: ID<Structure>) -> Bool {
    switch self {
    case .territoire: true
    case .employeur(let structure): structure == employeur
    case .donneurOrdre, .prescripteur, .agregats: false
    }
  }
}

extension Perimetre {
  /// « Lila Amrani », or « L. A. ».
  func nom(_ prenom: String, _ nom: String, chez employeur: ID<Structure>) -> String {
    litLesNoms(chez: employeur)
      ? NomDePersonne.complet(prenom: prenom, nom: nom)
      : [prenom, nom].compactMap { $0.first.map { "\($0.uppercased())." } }.joined(separator: "\u{a0}")
  }
}

import Markup

/// The lines that the done and valued hours of a lot are made of.
struct HeuresLot: Sendable {
  let lot: Lot
  let engagements: [Engagement]
  let lignes: [LigneHeuresLot]
  let total: TotalHeuresLot
  let filtres: QueryString
  let tranche: Tranche
}

struct LigneHeuresLot: Sendable {
  let mois: Mois
  let personne: String
  /// Their page, for who may open it.
  let chemin: Chemin?
  /// Nothing for whoever may not read it.
  let employeur: String?
  let titulaire: String
  let faites: Heures
  let valorisees: Heures
  /// Why some do not count: the facilitator's to know, as the window is.
  let cause: String?
}

struct TotalHeuresLot: Sendable {
  let lignes: Int
  let faites: Heures
  let valorisees: Heures
}

extension Perimetre {
  /// The page of a person for whoever may open it: a facilitator's, or that of their employer.
  func page(de personne: ID<Participant>, chez employeur: ID<Structure>) -> Chemin? {
    switch self {
    case .territoire: VoiesPublics.participant(personne)
    case .employeur(employeur): VoiesPublics.salarie(personne)
    case .employeur, .donneurOrdre, .prescripteur, .agregats: nil
    }
  }
}

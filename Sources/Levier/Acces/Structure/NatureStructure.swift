import Storage

/// The part that an organisation plays around the clause.
enum NatureStructure: String, CaseIterable, Hashable, Sendable, Storable {
  case donneurOrdre = "donneur_ordre"
  case entreprise
  case siae
  case prescripteur
  case financeur
  case relais

  var libelle: String {
    switch self {
    case .donneurOrdre: "Donneur d’ordre"
    case .entreprise: "Entreprise"
    case .siae: "Structure d’insertion"
    case .prescripteur: "Prescripteur"
    case .financeur: "Financeur"
    case .relais: "Relais territorial"
    }
  }

  var genres: [GenreStructure] { GenreStructure.allCases.filter { $0.nature == self } }
}

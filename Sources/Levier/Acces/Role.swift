import Storage

/// What an agent does here, which decides what they see and may do.
enum Role: String, CaseIterable, Hashable, Sendable, Storable {
  case administrateur
  case facilitateur
  case donneurOrdre = "donneur_ordre"
  case entreprise
  case siae
  case prescripteur
  case financeur

  var libelle: String {
    switch self {
    case .administrateur: "Administrateur"
    case .facilitateur: "Facilitateur"
    case .donneurOrdre: "Donneur d’ordre"
    case .entreprise: "Entreprise"
    case .siae: "Structure d’insertion"
    case .prescripteur: "Prescripteur"
    case .financeur: "Financeur"
    }
  }
}

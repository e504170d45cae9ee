import Storage

/// What a contract buys.
enum Nature: String, CaseIterable, Hashable, Sendable, Storable {
  case travaux
  case services
  case fournitures
  case prestationsIntellectuelles = "prestations_intellectuelles"

  var libelle: String {
    switch self {
    case .travaux: "Travaux"
    case .services: "Services"
    case .fournitures: "Fournitures"
    case .prestationsIntellectuelles: "Prestations intellectuelles"
    }
  }
}

import Storage

/// How the orders of a contract are placed, hence how its hours become due: at once, order by order, or
/// tranche by tranche.
enum FormeMarche: String, CaseIterable, Hashable, Sendable, Storable {
  case ordinaire
  case accordCadre = "accord_cadre"
  case tranches

  var libelle: String {
    switch self {
    case .ordinaire: "Marché ordinaire"
    case .accordCadre: "Accord-cadre"
    case .tranches: "Marché à tranches"
    }
  }
}

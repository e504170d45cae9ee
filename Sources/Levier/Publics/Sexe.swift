enum Sexe: String, CaseIterable, Hashable, Sendable {
  case femme
  case homme
  case nonPrecise = "non_precise"

  var libelle: String {
    switch self {
    case .femme: "Femme"
    case .homme: "Homme"
    case .nonPrecise: "Non précisé"
    }
  }
}

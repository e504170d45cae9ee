/// How the holder of a contract means to do its hours; it chooses freely and may mix.
enum Modalite: String, CaseIterable, Hashable, Sendable {
  case miseADisposition = "mise_a_disposition"
  case embaucheDirecte = "embauche_directe"
  case sousTraitance = "sous_traitance"
  case cotraitance

  var libelle: String {
    switch self {
    case .miseADisposition: "Mise à disposition de personnel"
    case .embaucheDirecte: "Embauche directe"
    case .sousTraitance: "Sous-traitance"
    case .cotraitance: "Cotraitance"
    }
  }
}

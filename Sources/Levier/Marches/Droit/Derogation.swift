/// Why a contract above the threshold may go without a social condition. The case alone is not enough: it is
/// argued in the procedure's file.
enum Derogation: CaseIterable, Sendable {
  case solutionDisponible, lienInsuffisant, concurrence, travauxCourts

  var libelle: String {
    switch self {
    case .solutionDisponible: "le besoin est satisfait par une solution immédiatement disponible"
    case .lienInsuffisant: "le lien avec l’objet du marché est insuffisant"
    case .concurrence:
      "la concurrence serait restreinte, ou l’exécution techniquement ou économiquement difficile"
    case .travauxCourts: "le marché de travaux dure moins de six mois"
    }
  }
}

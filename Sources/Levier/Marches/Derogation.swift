/// Why a contract above the threshold goes without a social condition. The reason alone is not enough: it is
/// argued in the procedure's file.
struct Derogation: Hashable, Sendable {
  let cas: Cas
  let justification: Texte

  enum Cas: String, CaseIterable, Hashable, Sendable {
    case solutionDisponible = "solution_disponible"
    case lienInsuffisant = "lien_insuffisant"
    case concurrence
    case travauxCourts = "travaux_courts"

    var libelle: String {
      switch self {
      case .solutionDisponible: "Le besoin est satisfait par une solution immédiatement disponible"
      case .lienInsuffisant: "Le lien avec l’objet du marché est insuffisant"
      case .concurrence:
        "La concurrence serait restreinte, ou l’exécution techniquement ou économiquement difficile"
      case .travauxCourts: "Le marché de travaux dure moins de six mois"
      }
    }
  }
}

/// Why a contract above the threshold may go without a social condition. The case alone is not enough: it is
/// argued in the procedure's file.
enum Derogation: CaseIterable, Sendable {
  case solutionDisponible, lienInsuffisant, concurrence, travauxCourts

  /// Those that a contract may argue: only works may be short, and a duration that is known must be.
  static func offertes(a nature: Nature, du debut: Jour?, au fin: Jour?) -> [Derogation] {
    allCases.filter { derogation in
      guard derogation == .travauxCourts else { return true }
      guard nature == .travaux else { return false }
      guard let debut, let fin else { return true }
      return fin < debut.terme(mois: 6)
    }
  }

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

/// What of a line counts on a clause, and why the rest does not. All of it stays recorded.
struct Valorisation: Hashable, Sendable {
  let valorisees: Heures
  let nonValorisees: Heures
  /// The reason why some hours do not count; nothing when all do.
  let cause: Cause?

  enum Cause: String, CaseIterable, Hashable, Sendable {
    case sansEligibilite = "sans_eligibilite"
    case horsPeriode = "hors_periode"
    case plafondFormation = "plafond_formation"
    /// The month is before the engagement's first day, or after its last.
    case horsEngagement = "hors_engagement"

    var libelle: String {
      switch self {
      case .sansEligibilite: "Éligibilité non validée"
      case .horsPeriode: "Hors de la période d’éligibilité"
      case .plafondFormation: "Formation au-delà du plafond"
      case .horsEngagement: "Hors de la période de l’engagement"
      }
    }
  }

  init(_ ligne: LigneDeclaration, fenetre: Fenetre?, regle: RegleLocale) {
    guard let fenetre, fenetre.estValorisable(ligne.mois) else {
      (valorisees, nonValorisees) = (.zero, ligne.total)
      let cause: Cause = fenetre == nil ? .sansEligibilite : .horsPeriode
      self.cause = ligne.total == .zero ? nil : cause
      return
    }
    valorisees = ligne.heures + ligne.formationComptee(regle: regle)
    nonValorisees = ligne.total - valorisees
    cause = nonValorisees == .zero ? nil : .plafondFormation
  }
}

extension LigneDeclaration {
  /// Training hours that count, capped by the rule as a share of the hours worked.
  func formationComptee(regle: RegleLocale) -> Heures {
    guard regle.plafondFormation < 100 else { return formation }
    let plafond = heures.part(pourcent: regle.plafondFormation)
    return total < .zero ? max(formation, plafond) : min(formation, plafond)
  }
}

@testable import Levier

/// The rules most used, for tests that are not about them.
enum Exemples {
  static func regle(
    mois: Int = 24, plafondFormation: Int = 100, penalite: Bareme = .multipleSmic(centiemes: 200)
  ) -> RegleLocale {
    RegleLocale(
      nom: "Règle 2026", moisEligibilite: mois, base: .travaillees, plafondFormation: plafondFormation,
      diviseurEtp: Heures(heures: 1600), penalite: penalite)
  }
}

/// The addresses of a territory’s settings.
enum VoiesReglages {
  static let reglages = Voie< >("/reglages")
  static let regles = Voie< >("/reglages/regles")
  static let nouvelleRegle = Voie< >("/reglages/regles/nouvelle")
  static let pratiques = Voie< >("/reglages/pratiques")
  static let nouvellesPratiques = Voie< >("/reglages/pratiques/nouvelles")
  static let exports = Voie< >("/reglages/exports")
}

extension Rubrique {
  static let reglages = Rubrique("Réglages", VoiesReglages.reglages(), pour: GardeGestion.roles)
}

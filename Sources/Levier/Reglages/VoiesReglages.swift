/// The addresses of a territory’s settings.
enum VoiesReglages {
  static let reglages = VoieFixe("/reglages")
  static let regles = VoieFixe("/reglages/regles")
  static let nouvelleRegle = VoieFixe("/reglages/regles/nouvelle")
  static let pratiques = VoieFixe("/reglages/pratiques")
  static let nouvellesPratiques = VoieFixe("/reglages/pratiques/nouvelles")
  static let exports = VoieFixe("/reglages/exports")
}

extension Rubrique {
  static let reglages = Rubrique("Réglages", VoiesReglages.reglages(), pour: GardeGestion.roles)
}

/// The addresses of what is read across chapters.
enum VoiesTableaux {
  static let aFaire = Voie< >("/")
  static let vertical = Voie< >("/tableaux/vertical")
  static let horizontal = Voie< >("/tableaux/horizontal")
}

extension Rubrique {
  static let aFaire = Rubrique("À faire", Chemin.accueil, pour: GardeAgent.roles)
  static let tableaux = Rubrique("Tableaux", VoiesTableaux.vertical(), pour: GardeTableaux.roles)
}

/// The addresses of what is read across chapters.
enum VoiesTableaux {
  static let vertical = VoieFixe("/tableaux/vertical")
  static let horizontal = VoieFixe("/tableaux/horizontal")
}

extension Rubrique {
  static let tableaux = Rubrique("Tableaux", VoiesTableaux.vertical(), pour: GardeTableaux.roles)
}

/// The addresses of the figures that the installation keeps for all its territories.
enum VoiesNational {
  static let national = VoieFixe("/national")
  static let smics = VoiesDeChiffre<Smic>(
    tous: VoieFixe("/national/smic"), nouveau: VoieFixe("/national/smic/nouveau"),
    voieDuChiffre: Voie("/national/smic/:id"))
  static let seuils = VoiesDeChiffre<SeuilPublie>(
    tous: VoieFixe("/national/seuils-europeens"), nouveau: VoieFixe("/national/seuils-europeens/nouveau"),
    voieDuChiffre: Voie("/national/seuils-europeens/:id"))
  static let nationaux = VoiesDeChiffre<SeuilNational>(
    tous: VoieFixe("/national/seuils-nationaux"), nouveau: VoieFixe("/national/seuils-nationaux/nouveau"),
    voieDuChiffre: Voie("/national/seuils-nationaux/:id"))
  static let entrees = VoiesDeChiffre<TexteEnVigueur>(
    tous: VoieFixe("/national/entrees"), nouveau: nil, voieDuChiffre: Voie("/national/entrees/:id"))
  static let feries = VoiesDeChiffre<JourFerie>(
    tous: VoieFixe("/national/jours-feries"), nouveau: VoieFixe("/national/jours-feries/nouveau"),
    voieDuChiffre: Voie("/national/jours-feries/:id"))
}

/// Where one kind of figure is added and corrected.
struct VoiesDeChiffre<Chiffre>: Sendable {
  let tous: VoieFixe
  /// Nothing for what the program alone knows how to follow.
  let nouveau: VoieFixe?
  let voieDuChiffre: Voie<Chiffre>
}

extension Rubrique {
  static let national = Rubrique("Données nationales", VoiesNational.national(), pour: [])
}

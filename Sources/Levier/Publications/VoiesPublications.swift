/// The addresses of published awards.
enum VoiesPublications {
  static let publications = VoieFixe("/marches/publications")
  static let essai = Voie<Depot>("/marches/publications/:depot")
  static let verifications = VoieFixe("/marches/avis-a-verifier")
  static let verification = Voie<Verification>("/marches/avis-a-verifier/:id")
  static let annulationReunion = Voie<Lot, Reunion>("/lots/:id/reunions/:reunion/annulation")
}

extension GenreDeDepot {
  static let avis = GenreDeDepot(
    code: "avis", rubrique: .marches, accueil: VoiesPublications.publications(),
    ariane: [("Marchés", VoiesMarches.marches()), ("Reprendre des avis", VoiesPublications.publications())],
    essai: VoiesPublications.essai)
}

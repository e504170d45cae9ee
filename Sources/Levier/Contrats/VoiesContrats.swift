/// The addresses of contracts.
enum VoiesContrats {
  static let contrats = VoieFixe("/contrats")
  static let contrat = Voie<Contrat>("/contrats/:id")
  static let modifier = Voie<Contrat>("/contrats/:id/modifier")
  static let sortie = Voie<Contrat>("/contrats/:id/sortie")
  static let contratsDe = Voie<Participant>("/publics/:id/contrats")
  static let nouveau = Voie<Participant>("/publics/:id/contrats/nouveau")
}

extension Rubrique {
  static let contrats = Rubrique("Salariés", VoiesContrats.contrats(), pour: GardeEmployeur.roles)
}

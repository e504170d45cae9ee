/// The addresses of people and of their eligibility.
enum VoiesPublics {
  static let publics = VoieFixe("/publics")
  static let nouveau = VoieFixe("/publics/nouveau")
  static let participant = Voie<Participant>("/publics/:id")
  static let modifier = Voie<Participant>("/publics/:id/modifier")
  static let lectureReservee = Voie<Participant>("/publics/:id/lecture")
  static let salarie = Voie<Participant>("/salaries/:id")
  static let eligibilites = Voie<Participant>("/publics/:id/eligibilites")
  static let nouvelleEligibilite = Voie<Participant>("/publics/:id/eligibilites/nouvelle")
  static let eligibilite = Voie<DossierEligibilite>("/eligibilites/:id")
  static let pieceVue = Voie<DossierEligibilite>("/eligibilites/:id/piece")
  static let lectureEligibilite = Voie<DossierEligibilite>("/eligibilites/:id/lecture")
  static let validation = Voie<DossierEligibilite>("/eligibilites/:id/validation")
  static let fenetre = Voie<DossierEligibilite>("/eligibilites/:id/fenetre")
  static let pieces = Voie<DossierEligibilite>("/eligibilites/:id/pieces")
  static let refus = Voie<DossierEligibilite>("/eligibilites/:id/refus")
}

extension Rubrique {
  static let publics = Rubrique("Publics", VoiesPublics.publics(), pour: GardePublics.roles)
}

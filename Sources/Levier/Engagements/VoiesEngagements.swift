/// The addresses of engagements and of their ledgers.
enum VoiesEngagements {
  static let engagements = Voie<Lot>("/lots/:id/engagements")
  static let nouvel = Voie<Lot>("/lots/:id/engagements/nouveau")
  static let engagement = Voie<Engagement>("/engagements/:id")
  static let modifier = Voie<Engagement>("/engagements/:id/modifier")
  static let ecritures = Voie<Engagement>("/engagements/:id/ecritures")
  static let nouvelleEcriture = Voie<Engagement>("/engagements/:id/ecritures/nouvelle")
  static let transferts = Voie<Engagement>("/engagements/:id/transferts")
  static let nouveauTransfert = Voie<Engagement>("/engagements/:id/transferts/nouveau")
  static let correctionEcriture = Voie<Ecriture>("/ecritures/:id/correction")
}

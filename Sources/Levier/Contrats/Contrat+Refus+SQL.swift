import Storage

extension Transaction {
  /// Why a contract can not be stored as typed, if it can not.
  /// - Parameter ancien: the contract that it replaces, and what holds it where it is.
  func refus(
    _ nouveau: NouveauContrat, de ancien: (contrat: Contrat, tenue: TenueContrat)? = nil,
    dans perimetre: Perimetre
  ) throws -> RefusContrat? {
    let employeur = try structure(nouveau.employeur, dans: perimetre)
    guard [.entreprise, .siae].contains(employeur.nature) else { return .employeur }
    // What stays as it was shown is not looked at: « Autre contrat » may stand for what is not told.
    let reste =
      ancien.map {
        ($0.contrat.type, $0.contrat.employeur.id) == (nouveau.type, nouveau.employeur)
      } ?? false
    guard reste || nouveau.type.peutEtreSigne(par: employeur.genre) else { return .type(nouveau.type) }
    let servis = try engagements(nouveau.engagements, dans: perimetre)
    guard servis.count == nouveau.engagements.count else { throw Absence() }
    if let ferme = servis.first(where: { !$0.estOuvert(du: nouveau.debut, au: nouveau.fin) }) {
      return .engagementFerme(ferme.echeance)
    }
    return ancien.flatMap { $0.tenue.refus(nouveau, remplacant: $0.contrat) }
  }
}

/// What hours already declared hold of a contract: a later chapter keeps them, and tells this.
struct TenueContrat: Sendable, Hashable {
  /// The first and last months with hours, corrections counted.
  var declares: ClosedRange<Mois>?
  /// Those on which hours were counted.
  var imputes: Set<ID<Engagement>> = []

  func refus(_ nouveau: NouveauContrat, remplacant ancien: Contrat) -> RefusContrat? {
    guard let declares else { return nil }
    guard nouveau.employeur == ancien.employeur.id else { return .employeurDeclare }
    guard nouveau.debut.mois <= declares.lowerBound,
      nouveau.fin.map({ $0.mois >= declares.upperBound }) ?? true
    else { return .heuresDeclarees(du: declares.lowerBound, au: declares.upperBound) }
    return nouveau.engagements.isSuperset(of: imputes) ? nil : .heuresImputees
  }
}

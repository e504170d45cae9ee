/// An awardee or a subcontractor, as published.
public struct AwardParty: Hashable, Sendable {
  /// As published; empty when there is none, or one that says nothing.
  public let id: String
  /// `SIRET`, `TVA`, `TAHITI`…, as published.
  public let typeIdentifiant: String?
  public let denomination: String?
  /// Fourteen digits, when the identifier is a valid SIRET.
  public let siret: String?
  /// Why an identifier given as a SIRET is not one.
  public let siretFault: SiretFault?

  init(id: String, typeIdentifiant: String?, denomination: String?) {
    self.id = id
    self.typeIdentifiant = typeIdentifiant
    self.denomination = denomination
    guard typeIdentifiant == nil || typeIdentifiant?.folded == "siret" else {
      siret = nil
      siretFault = nil
      return
    }
    switch SiretCheck.check(id) {
    case .success(let digits): (siret, siretFault) = (digits, nil)
    case .failure(let fault): (siret, siretFault) = (nil, fault)
    }
  }
}

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
      (siret, siretFault) = (nil, nil)
      return
    }
    do throws(SiretFault) {
      (siret, siretFault) = (try SiretNumber.published(id).digits, nil)
    } catch {
      (siret, siretFault) = (nil, error)
    }
  }
}

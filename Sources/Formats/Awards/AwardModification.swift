/// A change to an award after its notification.
public struct AwardModification: Hashable, Sendable {
  /// As published, from 0 or 1; nil in the format of 2019.
  public let id: Int?
  public let objet: String?
  public let dateNotification: CalendarDay?
  /// The new amount, in cents.
  public let montant: Int?
  public let dureeMois: Int?
  /// The new awardees; empty when they did not change.
  public let titulaires: [AwardParty]
}

/// A declared subcontract.
public struct AwardSubcontract: Hashable, Sendable {
  public let id: Int?
  public let objet: String?
  public let dateNotification: CalendarDay?
  /// Cents.
  public let montant: Int?
  public let dureeMois: Int?
  public let sousTraitant: AwardParty?
}

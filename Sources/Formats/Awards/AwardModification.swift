/// A change to an award after its notification.
public struct AwardModification: Hashable, Sendable {
  /// As published, from 0 or 1; nil in the format of 2019.
  public let id: Int?
  public let objet: String?
  public let dateNotification: CalendarDay?
  public let datePublication: CalendarDay?
  /// The new amount, in cents.
  public let montant: Int?
  public let dureeMois: Int?
  /// The new awardees; empty when they did not change.
  public let titulaires: [AwardParty]
}

extension [AwardModification] {
  /// From the first to the last, whatever their order in the file: by their days, else by their numbers.
  var inTime: [AwardModification] {
    let days = map { $0.dateNotification ?? $0.datePublication }
    let dated = days.allSatisfy { $0 != nil }
    guard dated || allSatisfy({ $0.id != nil }) else { return self }
    return enumerated().sorted { a, b in
      let (one, other) = (dated ? days[a.offset] : nil, dated ? days[b.offset] : nil)
      if let one, let other, one != other { return one < other }
      return (a.element.id ?? 0, a.offset) < (b.element.id ?? 0, b.offset)
    }.map(\.element)
  }
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

import Storage

/// Two lots that a person said to be one: the one that went, in the one that is kept.
struct Reunion: Sendable {
  let id: ID<Reunion>
  let efface: Reference<Lot>
  /// The market in which the lot was.
  let marche: Reference<Marche>
  let garde: ID<Lot>
  let le: Instant
  let auteur: String
  /// Why it cannot be undone any more; nil while it can.
  let refus: Refus?

  enum Refus: Error, Hashable {
    /// Hours were written on the lot since.
    case heuresEcrites
    /// The lot, or what was published of it, changed since.
    case lotChange
    /// The place of the lot that went, its market's key or its number, was taken since.
    case placePrise
  }
}

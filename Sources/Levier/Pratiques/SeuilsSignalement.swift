/// Past what a month's hours are looked at twice: local practice, so data.
struct SeuilsSignalement: Hashable, Sendable {
  /// Of a person in a month, with all employers.
  let heuresMensuelles: Heures
  /// Beyond what the contract's weekly hours make over the month, in percent of it.
  let depassementContrat: Int

  /// What the trade commonly uses, to start from.
  static let usuels = SeuilsSignalement(heuresMensuelles: Heures(heures: 220), depassementContrat: 25)
}

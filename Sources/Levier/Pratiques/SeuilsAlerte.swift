/// When to alert about an engagement: practice, not law, so a territory sets its own.
struct SeuilsAlerte: Hashable, Sendable {
  /// Shares of the duration at which progress is looked at, in percent.
  let jalons: [Int]
  let miParcours: Int
  /// Under this share of the expected hours, in percent, mid-term is red.
  let partMinimale: Int
  let moisAvantFin: Int

  /// What the trade commonly uses, to start from.
  static let usuels = SeuilsAlerte(jalons: [33, 50, 75], miParcours: 50, partMinimale: 50, moisAvantFin: 3)
}

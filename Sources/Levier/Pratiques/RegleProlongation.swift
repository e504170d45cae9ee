/// How much longer hours count after a contract signed during the window: local practice, so data.
struct RegleProlongation: Hashable, Sendable {
  let moisApresCdi: Int
  let moisAlternanceMax: Int

  /// What the trade commonly uses, to start from.
  static let usuelle = RegleProlongation(moisApresCdi: 12, moisAlternanceMax: 36)
}

/// What narrows the awards to look at.
struct FiltreVerifications: Sendable {
  var genre: Verification.Genre?
  var doute: Doute?
  var mot: String?
  /// Of markets that carry a lever alone.
  var aClause = false
}

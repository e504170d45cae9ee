/// The statements that one connection keeps prepared: the last used, up to a limit.
struct PreparedStatements {
  private let limit: Int
  private var entries: [String: (name: String, use: Int)] = [:]
  private var uses = 0
  private var names = 0

  init(limit: Int) { self.limit = limit }

  mutating func name(of text: String) -> String? {
    guard let name = entries[text]?.name else { return nil }
    uses += 1
    entries[text]?.use = uses
    return name
  }

  /// The name of the statement to forget before another is kept; `nil` when there is room.
  mutating func evicted() -> String? {
    guard entries.count >= limit, let oldest = entries.min(by: { $0.value.use < $1.value.use }) else {
      return nil
    }
    entries[oldest.key] = nil
    return oldest.value.name
  }

  mutating func newName() -> String {
    names += 1
    return "s\(names)"
  }

  mutating func keep(_ name: String, for text: String) {
    uses += 1
    entries[text] = (name, uses)
  }
}

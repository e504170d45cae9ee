/// Lets a few works run at once and a few more wait their turn; the next ones are refused at once, so that a
/// rush costs no more memory than a busy day.
actor Sas {
  struct Plein: Error {}

  private let places: Int
  private let attente: Int
  private var occupees = 0
  private var file: [CheckedContinuation<Void, Never>] = []

  /// Whether the next one would be refused.
  var faitLaQueue: Bool { occupees == places && file.count == attente }

  init(places: Int, attente: Int) { (self.places, self.attente) = (places, attente) }

  /// - Throws: `Plein`, or what the work throws.
  func passer<R: Sendable>(_ travail: @Sendable () async throws -> R) async throws -> R {
    try await entrer()
    defer { sortir() }
    return try await travail()
  }

  private func entrer() async throws(Plein) {
    if occupees < places {
      occupees += 1
      return
    }
    guard !faitLaQueue else { throw Plein() }
    await withCheckedContinuation { file.append($0) }
  }

  /// The place goes straight to who waits, or nobody could overtake.
  private func sortir() {
    if file.isEmpty { occupees -= 1 } else { file.removeFirst().resume() }
  }
}

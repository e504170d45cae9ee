/// Lets a few works run at once and a few more wait their turn; the next ones are refused at once, so that a
/// rush costs no more memory than a busy day. Whoever asks for many waits behind whoever asks for one.
actor Sas {
  struct Plein: Error {}

  private let places: Int
  private let attente: Int
  private let parPersonne: Int
  private var occupees = 0
  /// Works that run or wait, by who asked for them.
  private var demandes: [String: Int] = [:]
  /// The turn at which each of those who run or wait was let in last.
  private var passages: [String: Int] = [:]
  private var tour = 0
  private var file: [(qui: String, suite: CheckedContinuation<Void, Never>)] = []

  /// Whether the next one would be refused, whoever asks.
  var faitLaQueue: Bool { occupees == places && file.count == attente }

  var attendent: Int { file.count }

  /// - Parameters:
  ///   - attente: how many may wait, of all.
  ///   - parPersonne: how many may run or wait, of one.
  init(places: Int, attente: Int, parPersonne: Int = .max) {
    (self.places, self.attente, self.parPersonne) = (places, attente, parPersonne)
  }

  /// - Throws: `Plein`, or what the work throws.
  func passer<R: Sendable>(
    pour qui: String = "", _ travail: @Sendable () async throws -> R
  ) async throws -> R {
    try await entrer(qui)
    defer { sortir(qui) }
    return try await travail()
  }

  private func entrer(_ qui: String) async throws(Plein) {
    guard demandes[qui, default: 0] < parPersonne, !faitLaQueue else { throw Plein() }
    demandes[qui, default: 0] += 1
    if occupees < places {
      occupees += 1
    } else {
      await withCheckedContinuation { file.append((qui, $0)) }
    }
    tour += 1
    passages[qui] = tour
  }

  /// The place goes straight to who waits, or somebody could overtake: to whoever was let in least recently.
  private func sortir(_ qui: String) {
    demandes[qui] = demandes[qui].flatMap { $0 > 1 ? $0 - 1 : nil }
    if demandes[qui] == nil { passages[qui] = nil }
    guard let suivant = file.indices.min(by: { passage($0) < passage($1) }) else {
      occupees -= 1
      return
    }
    file.remove(at: suivant).suite.resume()
  }

  private func passage(_ rang: Int) -> Int { passages[file[rang].qui, default: 0] }
}

import Storage

/// What pages read of a whole territory, kept for as long as nothing is written: the next reader of the same
/// thing waits for no statement, and those who ask for it at once share one reading.
///
/// A reading is known by its reader, by what they asked and by the state of the database, so that nobody is
/// shown what another may see, nor what was true before somebody wrote.
package actor Memoire {
  private struct Cle: Hashable {
    let agent: AgentConnecte
    let demande: AnyHashable
  }

  private struct Entree {
    let etat: Stamp?
    let lueLe: ContinuousClock.Instant
    /// A `Task` of what was asked for.
    let lecture: any Sendable
    var usage: Int
    var poids = 1
  }

  private let capacite: Int
  private let age: Duration
  private var entrees: [Cle: Entree] = [:]
  private var usages = 0

  /// - Parameters:
  ///   - capacite: how much is kept: so many readings, or what they weigh; nothing with 0.
  ///   - age: how long. A program that writes to an SQLite file past Levier leaves its state as it was: no more than
  ///     this is lost.
  package init(capacite: Int, age: Duration = .seconds(60)) { (self.capacite, self.age) = (capacite, age) }

  /// - Parameters:
  ///   - etat: the state of the database; nothing given is older than it. Nil of what never changes.
  ///   - poids: what a reading weighs; one that weighs more than all may is kept alone.
  func lire<D: Hashable & Sendable, V: Sendable>(
    _ demande: D, de agent: AgentConnecte, a etat: @Sendable () async throws -> Stamp? = { nil },
    poids: @Sendable (V) -> Int = { _ in 1 },
    _ lire: @escaping @Sendable () async throws -> V
  ) async throws -> V {
    guard capacite > 0 else { return try await lire() }
    let etat = try await etat()
    let cle = Cle(agent: agent, demande: AnyHashable(demande))
    usages += 1
    if let entree = entrees[cle], let lecture = entree.lecture as? Task<V, any Error>, entree.etat == etat,
      entree.lueLe.duration(to: .now) < age
    {
      entrees[cle]?.usage = usages
      return try await lecture.value
    }
    let lecture = Task { try await lire() }
    let lueLe = ContinuousClock.now
    entrees[cle] = Entree(etat: etat, lueLe: lueLe, lecture: lecture, usage: usages)
    alleger(sauf: cle)
    do {
      let valeur = try await lecture.value
      if entrees[cle]?.lueLe == lueLe {
        entrees[cle]?.poids = poids(valeur)
        alleger(sauf: cle)
      }
      return valeur
    } catch {
      if entrees[cle]?.lueLe == lueLe { entrees[cle] = nil }
      throw error
    }
  }

  /// Keeps what was just read of what never changes.
  func retenir<D: Hashable & Sendable, V: Sendable>(
    _ valeur: V, _ demande: D, de agent: AgentConnecte, poids: Int
  ) {
    guard capacite > 0 else { return }
    let cle = Cle(agent: agent, demande: AnyHashable(demande))
    usages += 1
    let lecture = Task<V, any Error> { valeur }
    entrees[cle] = Entree(etat: nil, lueLe: .now, lecture: lecture, usage: usages, poids: poids)
    alleger(sauf: cle)
  }

  /// The readings of least use make room.
  private func alleger(sauf gardee: Cle) {
    while entrees.values.reduce(0, { $0 + $1.poids }) > capacite,
      let ancienne = entrees.filter({ $0.key != gardee }).min(by: { $0.value.usage < $1.value.usage })
    {
      entrees[ancienne.key] = nil
    }
  }
}

extension Services {
  /// Reads, or gives what this agent was told of the same `demande` since the last write.
  ///
  /// `demande` holds all that `corps` depends on besides the agent and the rows: filters, page, day.
  func relire<G: Garde, D: Hashable & Sendable, V: Sendable>(
    _ demande: D, _ contexte: ContexteDe<G>, _ corps: @escaping @Sendable (any Transaction) throws -> V
  ) async throws -> V {
    let storage = storage
    return try await memoire.lire(
      demande, de: contexte.agent, a: { try await storage.read { try $0.stamp() } }
    ) {
      try await storage.read(corps)
    }
  }
}

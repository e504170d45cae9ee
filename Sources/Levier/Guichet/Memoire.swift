import Storage

/// What pages read of a whole territory, kept for as long as nothing is written: the next reader of the same
/// thing waits for no statement, and those who ask for it at once share one reading.
///
/// A reading is known by its reader, by what they asked and by the state of the database, so that nobody is
/// shown what another may see, nor what was true before somebody wrote.
package actor Memoire {
  private struct Cle: Hashable {
    let agent: AgentConnecte
    let valeur: ObjectIdentifier
    let demande: AnyHashable
  }

  private struct Entree {
    let etat: Stamp
    let lueLe: ContinuousClock.Instant
    let valeur: Task<any Sendable, any Error>
    var usage: Int
  }

  private let capacite: Int
  private var entrees: [Cle: Entree] = [:]
  private var usages = 0

  /// A program that writes to an SQLite file past Levier leaves its state as it was: no more than this is lost.
  private static let age = Duration.seconds(60)

  /// - Parameter capacite: how many readings are kept; none with 0.
  package init(capacite: Int) { self.capacite = capacite }

  /// - Parameter etat: the state seen by the reader's request; nothing is older than it.
  func lire<D: Hashable & Sendable, V: Sendable>(
    _ demande: D, de agent: AgentConnecte, a etat: Stamp, _ lire: @escaping @Sendable () async throws -> V
  ) async throws -> V {
    guard capacite > 0 else { return try await lire() }
    let cle = Cle(agent: agent, valeur: ObjectIdentifier(V.self), demande: AnyHashable(demande))
    usages += 1
    if let entree = entrees[cle], entree.etat == etat, entree.lueLe.duration(to: .now) < Self.age {
      entrees[cle]?.usage = usages
      if let valeur = try await entree.valeur.value as? V { return valeur }
    }
    let lecture = Task<any Sendable, any Error> { try await lire() }
    if entrees[cle] == nil { faireDeLaPlace() }
    entrees[cle] = Entree(etat: etat, lueLe: .now, valeur: lecture, usage: usages)
    do {
      guard let valeur = try await lecture.value as? V else { return try await lire() }
      return valeur
    } catch {
      if entrees[cle]?.valeur == lecture { entrees[cle] = nil }
      throw error
    }
  }

  private func faireDeLaPlace() {
    guard entrees.count >= capacite, let ancienne = entrees.min(by: { $0.value.usage < $1.value.usage })
    else {
      return
    }
    entrees[ancienne.key] = nil
  }
}

extension Services {
  /// Reads, or gives what this agent was told of the same `demande` since the last write.
  ///
  /// `demande` holds all that `corps` depends on besides the agent and the rows: filters, page, day.
  func relire<G: Garde, D: Hashable & Sendable, V: Sendable>(
    _ demande: D, _ contexte: ContexteDe<G>, _ corps: @escaping @Sendable (any Transaction) throws -> V
  ) async throws -> V {
    guard let etat = contexte.visite.etat else { return try await storage.read(corps) }
    let storage = storage
    return try await memoire.lire(demande, de: contexte.agent, a: etat) { try await storage.read(corps) }
  }
}

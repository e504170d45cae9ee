import CAllocator
import Foundation
import Storage

/// The works that cost most: a few at a time, shared fairly between those who ask, off the threads that answer.
struct Chantiers: Sendable {
  /// Received files read: a table may fill a hundred megabytes.
  let lectures = Sas(places: 1, attente: 40, parPersonne: 3)
  /// Lists written as files.
  let exports = Sas(places: 1, attente: 40, parPersonne: 2)
  /// Reports laid out, each by a program of its own, of some hundred megabytes.
  let impressions = Sas(places: 2, attente: 60, parPersonne: 2)
  /// Passwords hashed, each in 32 MB.
  let hachages = Sas(places: 1, attente: 40, parPersonne: 4)
  /// Those of who is known already, by a device, a session or a link: a crowd of strangers does not hold them back.
  let hachagesConnus = Sas(places: 1, attente: 40, parPersonne: 4)
}

extension Chantiers {
  /// Reads a received file in its turn, off the threads that answer, and gives back the memory that it took.
  func lire<R: Sendable>(
    pour agent: ID<Agent>, enRetrait travail: @escaping @Sendable () throws -> R
  ) async throws -> R {
    try await lire(pour: agent) { try await horsDesReponses(travail) }
  }

  func lire<R: Sendable>(
    pour agent: ID<Agent>, _ travail: @escaping @Sendable () async throws -> R
  ) async throws -> R {
    try await lectures.passer(pour: "\(agent)") {
      defer { Thread.detachNewThread { give_back_freed_memory() } }
      return try await travail()
    }
  }
}

extension Sas {
  /// The same, of a work that keeps a thread busy.
  func passer<R: Sendable>(
    pour qui: String, enRetrait travail: @escaping @Sendable () throws -> R
  ) async throws -> R {
    try await passer(pour: qui) { try await horsDesReponses(travail) }
  }
}

/// Runs what keeps a thread busy on one of its own, that gives way to those that answer.
func horsDesReponses<R: Sendable>(_ travail: @escaping @Sendable () throws -> R) async throws -> R {
  try await withCheckedThrowingContinuation { suite in
    Thread.detachNewThread {
      // On Linux, of this thread alone. One that may not give way works all the same.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 5)
      suite.resume(with: Result(catching: travail))
    }
  }
}

import Foundation
import Logging
import ServiceLifecycle

/// Ends the program when a stop lasts: a thread that is busy, with a table say, cannot be interrupted. Nothing is
/// lost that a power cut would not lose: what was not committed is not there.
struct ArretBorne: Service {
  /// In seconds, since the stop was asked for; `servir` has abandoned by then what can be.
  private static let delai = 9.0

  let journal: Logger

  func run() async throws {
    try await gracefulShutdown()
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: Self.delai)
      journal.warning("arrêt abrégé", metadata: ["raison": "un travail ne s’interrompt pas"])
      _exit(0)
    }
  }
}

import Dispatch

/// What one thread waits for and another raises.
final class Flag: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  /// Blocks the thread, two minutes at most: only in a transaction's body, which has its own.
  func wait() { _ = semaphore.wait(timeout: .now() + 120) }
  func raise() { semaphore.signal() }
}

import Dispatch

/// What one thread waits for and another raises.
final class Flag: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  /// Blocks the thread: only in a transaction's body, which has its own.
  func wait() { semaphore.wait() }
  func raise() { semaphore.signal() }
}

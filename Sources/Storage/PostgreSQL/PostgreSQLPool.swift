/// Lends connections, each to one task at a time; tasks wait in order for their turn.
actor PostgreSQLPool {
  private typealias Waiter = (id: Int, continuation: CheckedContinuation<PostgreSQLConnection, any Error>)

  private let url: String
  private let limit: Int
  private var made = 0
  private var idle: [PostgreSQLConnection] = []
  private var waiters: [Waiter] = []
  private var tickets = 0
  private var isClosed = false

  init(url: String, limit: Int) {
    self.url = url
    self.limit = limit
  }

  /// Runs blocking `work` on the thread of a connection.
  nonisolated func withConnection<R: Sendable>(
    _ work: @escaping @Sendable (PostgreSQLConnection) throws -> R
  ) async throws -> R {
    let connection = try await borrow()
    do {
      let result = try await connection.run(work)
      await giveBack(connection)
      return result
    } catch {
      await giveBack(connection)
      throw error
    }
  }

  func close() async {
    isClosed = true
    let (closing, refused) = (idle, waiters)
    (idle, waiters) = ([], [])
    for waiter in refused { waiter.continuation.resume(throwing: StorageError.unreachable("closed")) }
    for connection in closing { await connection.close() }
  }

  private func borrow() async throws -> PostgreSQLConnection {
    try Task.checkCancellation()
    guard !isClosed else { throw StorageError.unreachable("closed") }
    if let connection = idle.popLast() { return connection }
    if made < limit {
      made += 1
      return PostgreSQLConnection(url: url)
    }
    tickets += 1
    let ticket = tickets
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiters.append((ticket, $0)) }
    } onCancel: {
      // Queued behind this actor's current step, so the waiter is in line, or already served.
      Task { await self.abandon(ticket) }
    }
  }

  private func giveBack(_ connection: PostgreSQLConnection) async {
    if isClosed {
      await connection.close()
    } else if waiters.isEmpty {
      idle.append(connection)
    } else {
      waiters.removeFirst().continuation.resume(returning: connection)
    }
  }

  private func abandon(_ ticket: Int) {
    guard let position = waiters.firstIndex(where: { $0.id == ticket }) else { return }
    waiters.remove(at: position).continuation.resume(throwing: CancellationError())
  }
}

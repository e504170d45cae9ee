/// A PostgreSQL database, through libpq.
public final class PostgreSQLStorage: Storage {
  public let engine = Engine.postgresql
  private let readers: PostgreSQLPool
  /// One connection, so that those who wait for their turn to write hold none that a reader needs.
  private let writer: PostgreSQLPool
  private let clock: @Sendable () -> Instant

  /// Opens one connection, so that a wrong address fails at once; the others open when needed.
  init(url: String, clock: @escaping @Sendable () -> Instant, connections: Int) async throws {
    self.clock = clock
    readers = PostgreSQLPool(url: url, limit: max(1, connections))
    writer = PostgreSQLPool(url: url, limit: 1)
    try await readers.withConnection { try $0.open() }
  }

  public func version() async throws -> String {
    let full: String = try await read { try $0.value("SHOW server_version") ?? "" }
    return full.split(separator: " ").first.map(String.init) ?? full
  }

  public func read<R: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> R
  ) async throws -> R {
    try await run(.read, body)
  }

  public func write<R: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> R
  ) async throws -> R {
    try await run(.write, body)
  }

  public func close() async {
    await readers.close()
    await writer.close()
  }

  /// A server to administer, for test support.
  package static func open(url: String) async throws -> PostgreSQLStorage {
    try await PostgreSQLStorage(url: url, clock: { Instant(milliseconds: 0) }, connections: 1)
  }

  /// Runs a command that no transaction may hold, like `CREATE DATABASE`.
  package func executeAlone(_ sql: SQL) async throws {
    try await writer.withConnection { connection in
      try connection.open()
      try connection.command(sql.text(for: .postgresql))
    }
  }

  /// What collides is tried again, each time after its own random while, for as long as a lock is waited for.
  private func run<R: Sendable>(
    _ access: PostgreSQLTransaction.Access, _ body: @escaping @Sendable (any Transaction) throws -> R
  ) async throws -> R {
    let clock = clock
    let pool =
      switch access {
      case .read: readers
      case .write: writer
      }
    let end = ContinuousClock.now + .seconds(5)
    var attempt = 0
    while true {
      let outcome = try await pool.withConnection { connection in
        try PostgreSQLTransaction.run(body, on: connection, access, clock: clock)
      }
      switch outcome {
      case .committed(let result): return result
      case .collided where ContinuousClock.now < end:
        attempt += 1
        try await Task.sleep(for: .milliseconds(Int.random(in: 0...(1 << min(attempt, 8)))))
      case .collided: throw StorageError.busy
      }
    }
  }
}

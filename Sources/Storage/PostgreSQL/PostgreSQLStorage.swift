/// A PostgreSQL database, through libpq.
public final class PostgreSQLStorage: Storage {
  public let engine = Engine.postgresql
  private let pool: PostgreSQLPool
  private let clock: @Sendable () -> Instant

  /// Opens one connection, so that a wrong address fails at once; the others open when needed.
  init(url: String, clock: @escaping @Sendable () -> Instant, connections: Int) async throws {
    self.clock = clock
    pool = PostgreSQLPool(url: url, limit: max(1, connections))
    try await pool.withConnection { try $0.open() }
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

  public func close() async { await pool.close() }

  /// A server to administer, for test support.
  package static func open(url: String) async throws -> PostgreSQLStorage {
    try await PostgreSQLStorage(url: url, clock: { Instant(milliseconds: 0) }, connections: 1)
  }

  /// Runs a command that no transaction may hold, like `CREATE DATABASE`.
  package func executeAlone(_ sql: SQL) async throws {
    try await pool.withConnection { connection in
      try connection.open()
      try connection.command(sql.text(for: .postgresql))
    }
  }

  /// Serializable writers that collide try again, each after its own random while.
  private func run<R: Sendable>(
    _ access: PostgreSQLTransaction.Access, _ body: @escaping @Sendable (any Transaction) throws -> R
  ) async throws -> R {
    let clock = clock
    var attempt = 0
    while true {
      let outcome = try await pool.withConnection { connection in
        try PostgreSQLTransaction.run(body, on: connection, access, clock: clock)
      }
      switch outcome {
      case .committed(let result): return result
      case .collided where attempt < 20:
        attempt += 1
        try await Task.sleep(for: .milliseconds(Int.random(in: 0...min(1 << attempt, 250))))
      case .collided: throw StorageError.busy
      }
    }
  }
}

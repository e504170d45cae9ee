/// A transaction on a PostgreSQL connection, which must not leave the block that lends it.
final class PostgreSQLTransaction: Transaction {
  enum Outcome<R: Sendable>: Sendable {
    case committed(R)
    /// Rolled back because the schema changed, or because of a program that writes past Levier: to be run again.
    case collided
  }

  let now: Instant
  private let connection: PostgreSQLConnection
  private let access: Access
  /// BEGIN goes with the first statement, so that it costs no round trip of its own.
  private var hasBegun = false
  private var doom: StorageError?
  private var isStreaming = false

  enum Access: Sendable {
    case read, write

    /// What begins it. Writers take turns by a lock of the database; each statement after it then sees all that
    /// the writer before committed, and nobody else writes.
    var commands: [String] {
      switch self {
      case .read: ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"]
      case .write: ["BEGIN ISOLATION LEVEL READ COMMITTED", "SELECT pg_advisory_xact_lock(1818588793)"]
      }
    }
  }

  private init(_ connection: PostgreSQLConnection, _ access: Access, now: Instant) {
    self.connection = connection
    self.access = access
    self.now = now
  }

  static func run<R: Sendable>(
    _ body: (any Transaction) throws -> R, on connection: PostgreSQLConnection, _ access: Access,
    clock: () -> Instant
  ) throws -> Outcome<R> {
    try connection.open()
    connection.settle()
    let transaction = PostgreSQLTransaction(connection, access, now: clock())
    do {
      let result = try body(transaction)
      if let doom = transaction.doom { throw doom }
      try transaction.commit()
      return .committed(result)
    } catch {
      if transaction.hasBegun { connection.rollBack() }
      let cause = transaction.doom ?? error as? StorageError
      if cause == .busy { return .collided }
      if case .other(code: "0A000", _) = cause, connection.isReusing {
        connection.discard()
        return .collided
      }
      throw error
    }
  }

  func rows(_ sql: SQL) throws(StorageError) -> [Row] {
    let result = try attempt { () throws(StorageError) in
      try run(try sql.rendered(for: .postgresql))
    }
    let header = result.header
    return (0..<result.rowCount).map { result.row($0, header: header) }
  }

  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    try attempt { () throws(StorageError) in
      let rendered = try sql.rendered(for: .postgresql)
      if !hasBegun {
        try first { () throws(StorageError) in
          for command in access.commands { try connection.command(command) }
        }
      }
      try connection.send(rendered)
    }
    isStreaming = true
    defer { isStreaming = false }
    var header: Row.Header?
    do {
      while let result = try step() {
        let shared = header ?? result.header
        header = shared
        for index in 0..<result.rowCount { try body(result.row(index, header: shared)) }
      }
    } catch {
      connection.abandonResults()
      // The cancelled query has aborted the transaction.
      doom = doom ?? .abandonedStream
      throw error
    }
  }

  func execute(_ sql: SQL) throws(StorageError) -> Int {
    try attempt { () throws(StorageError) in
      try run(try sql.rendered(for: .postgresql)).changes
    }
  }

  /// What the snapshot lists, the transactions under way, is all that decides which rows are seen.
  func stamp() throws(StorageError) -> Stamp {
    Stamp(text: try value("SELECT CAST(pg_current_snapshot() AS text)") ?? "")
  }

  private func step() throws(StorageError) -> PostgreSQLResult? {
    do {
      return try connection.next()
    } catch {
      doom = error
      throw error
    }
  }

  private func attempt<R>(_ work: () throws(StorageError) -> R) throws(StorageError) -> R {
    if let doom { throw doom }
    if isStreaming { throw .streaming }
    do {
      return try work()
    } catch {
      doom = error
      throw error
    }
  }
}

extension PostgreSQLTransaction {
  private func run(_ statement: SQL.Rendered) throws(StorageError) -> PostgreSQLResult {
    if hasBegun { return try connection.execute(statement) }
    return try first { () throws(StorageError) in
      try connection.execute(access.commands, then: statement)
    }
  }

  /// A connection that broke while idle fails here, before anything is done: another one replaces it.
  private func first<R>(_ work: () throws(StorageError) -> R) throws(StorageError) -> R {
    hasBegun = true
    do {
      return try work()
    } catch {
      guard case .unreachable = error else { throw error }
      connection.discard()
      try connection.open()
      return try work()
    }
  }

  /// Nobody waits for the end of what only read.
  private func commit() throws(StorageError) {
    guard hasBegun else { return }
    switch access {
    case .read: connection.dispatch("COMMIT")
    case .write: try connection.command("COMMIT")
    }
  }
}

extension PostgreSQLConnection {
  /// A connection that cannot roll back is not fit for another transaction.
  fileprivate func rollBack() {
    do {
      try command("ROLLBACK")
    } catch {
      discard()
    }
  }
}

import Synchronization

/// Counts the statements that pass, for tests that hold a page to a fixed number of them.
public final class CountingStorage: Storage {
  private let storage: any Storage
  private let log = Log()

  public init(_ storage: any Storage) { self.storage = storage }

  public var engine: Engine { storage.engine }

  /// How many statements passed since `reset`.
  public var statements: Int { texts.count }

  /// The statements that passed since `reset`, as the engine received them.
  public var texts: [String] { log.texts.withLock { $0 } }

  public func reset() { log.texts.withLock { $0 = [] } }

  public func version() async throws -> String { try await storage.version() }

  public func close() async { await storage.close() }

  public func read<R: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> R
  ) async throws -> R {
    let (engine, log) = (engine, log)
    return try await storage.read { try body(CountingTransaction(base: $0, engine: engine, log: log)) }
  }

  public func write<R: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> R
  ) async throws -> R {
    let (engine, log) = (engine, log)
    return try await storage.write { try body(CountingTransaction(base: $0, engine: engine, log: log)) }
  }
}

private final class Log: Sendable {
  let texts = Mutex<[String]>([])
}

private struct CountingTransaction: Transaction {
  let base: any Transaction
  let engine: Engine
  let log: Log

  var now: Instant { base.now }

  func rows(_ sql: SQL) throws(StorageError) -> [Row] {
    count(sql)
    return try base.rows(sql)
  }

  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    count(sql)
    try base.forEach(sql, body)
  }

  func execute(_ sql: SQL) throws(StorageError) -> Int {
    count(sql)
    return try base.execute(sql)
  }

  func stamp() throws(StorageError) -> Stamp { try base.stamp() }

  private func count(_ sql: SQL) {
    let text = sql.text(for: engine)
    log.texts.withLock { $0.append(text) }
  }
}

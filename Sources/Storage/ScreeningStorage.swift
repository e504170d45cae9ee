/// Looks at every text bound to a statement that may write, whoever wrote the statement: what is refused is
/// stored nowhere.
public final class ScreeningStorage: Storage {
  private let storage: any Storage
  private let refuses: @Sendable (String) -> Bool

  /// - Parameter refuses: whether a text may not be stored.
  public init(_ storage: any Storage, refuses: @escaping @Sendable (String) -> Bool) {
    (self.storage, self.refuses) = (storage, refuses)
  }

  public var engine: Engine { storage.engine }
  public func version() async throws -> String { try await storage.version() }
  public func close() async { await storage.close() }

  public func read<R: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> R
  ) async throws -> R {
    try await storage.read(body)
  }

  public func write<R: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> R
  ) async throws -> R {
    let refuses = refuses
    return try await storage.write { try body(ScreeningTransaction(base: $0, refuses: refuses)) }
  }
}

private struct ScreeningTransaction: Transaction {
  let base: any Transaction
  let refuses: @Sendable (String) -> Bool

  var now: Instant { base.now }

  func rows(_ sql: SQL) throws(StorageError) -> [Row] {
    try screen(sql)
    return try base.rows(sql)
  }

  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    try screen(sql)
    try base.forEach(sql, body)
  }

  func execute(_ sql: SQL) throws(StorageError) -> Int {
    try screen(sql)
    return try base.execute(sql)
  }

  func stamp() throws(StorageError) -> Stamp { try base.stamp() }

  private func screen(_ sql: SQL) throws(StorageError) {
    guard !sql.onlyReads else { return }
    for case .value(.text(let text)) in sql.parts where refuses(text) { throw .refusedText }
  }
}

extension SQL {
  fileprivate var onlyReads: Bool {
    guard case .text(let text) = parts.first else { return false }
    return text.drop { $0.isWhitespace }.hasPrefix("SELECT")
  }
}

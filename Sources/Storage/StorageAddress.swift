/// Where the database is: a `postgresql://` URL, or the path of an SQLite file.
public struct StorageAddress: Hashable, Sendable {
  public let engine: Engine
  private let text: String

  /// - Throws: `StorageError.unreachable` for an empty text, `:memory:` (which no second connection
  ///   would see) and URLs of anything but PostgreSQL.
  public init(_ text: String) throws(StorageError) {
    if text.hasPrefix("postgresql://") || text.hasPrefix("postgres://") {
      engine = .postgresql
    } else if text.isEmpty || text == ":memory:" || text.contains("://") || text.hasPrefix("file:") {
      throw .unreachable(text)
    } else {
      engine = .sqlite
    }
    self.text = text
  }

  /// Opens the database; an SQLite file is created if there is none.
  /// - Parameters:
  ///   - clock: what time it is, asked once a transaction.
  ///   - connections: the number of concurrent readers; one more connection writes.
  /// - Throws: `StorageError.unreachable`.
  public func open(
    clock: @escaping @Sendable () -> Instant, connections: Int = 8
  ) async throws -> any Storage {
    switch engine {
    case .sqlite: try await SQLiteStorage(path: text, clock: clock, connections: connections)
    case .postgresql: try await PostgreSQLStorage(url: text, clock: clock, connections: connections)
    }
  }
}

/// What can be done between BEGIN and COMMIT.
///
/// A statement that fails dooms its transaction on both engines: the next ones throw the same error, and
/// nothing is committed, even if the body swallows it.
public protocol Transaction {
  /// The time of BEGIN.
  var now: Instant { get }

  func rows(_ sql: SQL) throws(StorageError) -> [Row]

  /// Streams rows in flat memory. No other statement may run inside `body`.
  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws

  /// Runs a statement, and returns the number of rows that it inserted, updated or deleted.
  @discardableResult func execute(_ sql: SQL) throws(StorageError) -> Int

  /// The state that this transaction reads: two reads of the same stamp, in one database, see the same rows.
  ///
  /// Every committed write changes it; so may, on PostgreSQL, one of another database of the server.
  func stamp() throws(StorageError) -> Stamp
}

/// A state of a database, to tell whether what was read of it still holds.
public struct Stamp: Hashable, Sendable {
  let text: String
}

extension Transaction {
  public func first(_ sql: SQL) throws(StorageError) -> Row? {
    try rows(sql).first
  }

  /// The first column of the first row; `nil` without a row, or for NULL.
  public func value<T: Storable>(_ sql: SQL) throws(StorageError) -> T? {
    guard let row = try first(sql) else { return nil }
    return try row[0]
  }
}

import Storage

/// A transaction of one territory: what is written there says so, and reaches no row of another.
///
/// Every statement that writes a territory's table is of an extension of this type, and names `territoire` in what it
/// inserts or in its condition. Readings are bound by a `Perimetre`, as everywhere.
struct TransactionLocale: Transaction {
  private let base: any Transaction
  let territoire: ID<Territoire>

  init(_ base: any Transaction, dans territoire: ID<Territoire>) {
    (self.base, self.territoire) = (base, territoire)
  }

  var now: Instant { base.now }
  func rows(_ sql: SQL) throws(StorageError) -> [Row] { try base.rows(sql) }
  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws { try base.forEach(sql, body) }
  @discardableResult func execute(_ sql: SQL) throws(StorageError) -> Int { try base.execute(sql) }
  func stamp() throws(StorageError) -> Stamp { try base.stamp() }
}

extension Storage {
  /// Writes in one territory alone.
  func write<R: Sendable>(
    dans territoire: ID<Territoire>, _ body: @escaping @Sendable (TransactionLocale) throws -> R
  ) async throws -> R {
    try await write { tx in try body(TransactionLocale(tx, dans: territoire)) }
  }
}

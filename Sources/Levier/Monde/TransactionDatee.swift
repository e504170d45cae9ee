import Storage

/// A transaction that takes place on another day: what the product writes then is dated of it.
struct TransactionDatee: Transaction {
  let base: any Transaction
  let now: Instant

  func rows(_ sql: SQL) throws(StorageError) -> [Row] { try base.rows(sql) }
  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws { try base.forEach(sql, body) }
  @discardableResult func execute(_ sql: SQL) throws(StorageError) -> Int { try base.execute(sql) }
  func stamp() throws(StorageError) -> Stamp { try base.stamp() }
}

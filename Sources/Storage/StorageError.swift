/// Why a statement, a transaction or a connection failed, in the same words on both engines.
public enum StorageError: Error, Hashable, Sendable {
  /// A uniqueness rule is broken: `table_colonne_colonne_unique`, or `table_pkey`.
  case unique(String)
  /// The named CHECK is broken.
  case check(String)
  case foreignKey
  /// A required column is missing: `table.colonne`.
  case notNull(String)
  /// The database is locked, or writers kept colliding: try again later.
  case busy
  /// The disk is full.
  case full
  /// No database at that address, or it went away.
  case unreachable(String)
  case missingColumn(String)
  /// A value of another type than its column's, or than what is read from it.
  case wrongType(String)
  /// The database was migrated further, to that number, by a newer program.
  case newerSchema(Int)
  /// The applied migration of that number is not the one that the program holds.
  case alteredMigration(Int)
  /// A text that may not be stored.
  case refusedText
  /// Anything else; `code` is an SQLSTATE, or SQLite's extended code.
  case other(code: String, message: String)
}

extension StorageError {
  /// A statement that writes inside `read`.
  static func readOnly(_ message: String) -> StorageError { .other(code: "25006", message: message) }

  /// A statement inside the body of a `forEach`, whose connection is taken.
  static let streaming = StorageError.other(code: "25001", message: "a forEach is in progress")

  /// A `forEach` whose body threw: PostgreSQL has cancelled the query, and with it the transaction.
  static let abandonedStream = StorageError.other(code: "25P02", message: "a forEach was left before its end")
}

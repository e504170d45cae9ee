import Foundation
import GRDB

/// A transaction on an SQLite connection, which must not leave the block that lends it.
final class SQLiteTransaction: Transaction {
  let now: Instant
  private let database: Database
  private var doom: StorageError?
  private var isStreaming = false

  init(_ database: Database, now: Instant) {
    self.database = database
    self.now = now
  }

  /// Runs `body`, whose transaction is rolled back when this throws.
  func run<R>(_ body: (any Transaction) throws -> R) throws -> R {
    let before = database.totalChangesCount
    let result = try body(self)
    if let doom { throw doom }
    if database.totalChangesCount != before { try markWritten() }
    return result
  }

  private func markWritten() throws {
    let number = try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    try database.execute(sql: "PRAGMA user_version = \(number == .max ? 0 : number + 1)")
  }

  func rows(_ sql: SQL) throws(StorageError) -> [Row] {
    try attempt {
      let (statement, arguments) = try prepare(sql)
      let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments)
      let header = Row.Header(statement.columnNames)
      var rows: [Row] = []
      while let row = try cursor.next() {
        rows.append(Row(header: header, values: row.databaseValues.map(\.value)))
      }
      return rows
    }
  }

  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    let (cursor, header) = try attempt {
      let (statement, arguments) = try prepare(sql)
      let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments)
      return (cursor, Row.Header(statement.columnNames))
    }
    isStreaming = true
    defer { isStreaming = false }
    do {
      while let row = try cursor.next() {
        try body(Row(header: header, values: row.databaseValues.map(\.value)))
      }
    } catch let error as DatabaseError {
      throw doomed(by: error)
    } catch {
      doom = doom ?? .abandonedStream
      throw error
    }
  }

  func execute(_ sql: SQL) throws(StorageError) -> Int {
    try attempt {
      let (statement, arguments) = try prepare(sql)
      // SQLite keeps the count of the last change, so that of a CREATE TABLE is not its own.
      let before = database.totalChangesCount
      try statement.execute(arguments: arguments)
      return database.totalChangesCount == before ? 0 : database.changesCount
    }
  }

  /// A number of the file's header, that each write moves on: see `markWritten`.
  func stamp() throws(StorageError) -> Stamp {
    let number: Int = try value("PRAGMA user_version") ?? 0
    return Stamp(text: "\(number)")
  }

  private func prepare(_ sql: SQL) throws -> (Statement, StatementArguments) {
    let rendered = try sql.rendered(for: .sqlite)
    let statement =
      rendered.isReusable
      ? try database.cachedStatement(sql: rendered.text)
      : try database.makeStatement(sql: rendered.text)
    return (statement, StatementArguments(rendered.values.map(\.argument)))
  }

  private func attempt<R>(_ work: () throws -> R) throws(StorageError) -> R {
    if let doom { throw doom }
    if isStreaming { throw .streaming }
    do {
      return try work()
    } catch {
      throw doomed(by: error)
    }
  }

  private func doomed(by error: any Error) -> StorageError {
    let cause =
      switch error {
      case let error as StorageError: error
      case let error as DatabaseError: StorageError(error)
      default: StorageError.other(code: "", message: "\(error)")
      }
    doom = cause
    return cause
  }
}

extension Value {
  fileprivate var argument: (any DatabaseValueConvertible)? {
    switch self {
    case .null: nil
    case .integer(let integer): integer
    case .real(let real): real
    case .text(let text): text
    case .blob(let bytes): Data(bytes)
    }
  }
}

extension DatabaseValue {
  fileprivate var value: Value {
    switch storage {
    case .null: .null
    case .int64(let integer): .integer(integer)
    case .double(let real): .real(real)
    case .string(let text): .text(text)
    case .blob(let data): .blob([UInt8](data))
    }
  }
}

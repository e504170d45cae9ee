import CLibPQ
import Dispatch

/// A libpq connection and the thread that it blocks.
///
/// `@unchecked Sendable`: libpq's handle is not thread-safe, and is only touched on `queue`.
final class PostgreSQLConnection: @unchecked Sendable {
  private let url: String
  private let queue = DispatchQueue(label: "storage.postgresql")
  private(set) var handle: OpaquePointer?
  private var statements = PreparedStatements(limit: 256)
  /// Whether the last statement was prepared by an earlier use, hence perhaps for an earlier schema.
  private(set) var isReusing = false

  init(url: String) { self.url = url }

  deinit { PQfinish(handle) }

  func run<R: Sendable>(_ work: @escaping @Sendable (PostgreSQLConnection) throws -> R) async throws -> R {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try work(self) }) }
    }
  }

  func close() async {
    await withCheckedContinuation { continuation in
      queue.async {
        self.discard()
        continuation.resume()
      }
    }
  }

  /// Connects, if it is not connected.
  func open() throws(StorageError) {
    if PQstatus(handle) == CONNECTION_OK { return }
    discard()
    handle = connect(to: url)
    guard PQstatus(handle) == CONNECTION_OK else {
      let reason = message
      discard()
      throw .unreachable(reason)
    }
    // Notices have no reader here, and libpq would print them.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    try command("SET DateStyle = 'ISO, YMD'; SET TimeZone = 'UTC'; SET bytea_output = 'hex'")
  }

  /// Forgets a connection that broke, or whose prepared plans are stale: the next use opens another.
  func discard() {
    PQfinish(handle)
    handle = nil
    statements = PreparedStatements(limit: 256)
  }

  /// Runs a command that has no parameter and no row.
  @discardableResult func command(_ text: String) throws(StorageError) -> PostgreSQLResult {
    try checked(PQexec(handle, text))
  }

  /// Runs a statement to its end.
  func execute(_ statement: SQL.Rendered) throws(StorageError) -> PostgreSQLResult {
    let name = try prepared(statement)
    let parameters = PostgreSQLParameters(statement.values)
    let answer = parameters.withPointers { count, values, lengths, formats in
      if let name {
        PQexecPrepared(handle, name, count, values, lengths, formats, 0)
      } else {
        PQexecParams(handle, statement.text, count, nil, values, lengths, formats, 0)
      }
    }
    return try checked(answer)
  }

  /// Sends a statement whose rows will come one by one: see `next`.
  func send(_ statement: SQL.Rendered) throws(StorageError) {
    let name = try prepared(statement)
    let parameters = PostgreSQLParameters(statement.values)
    let sent = parameters.withPointers { count, values, lengths, formats in
      if let name {
        PQsendQueryPrepared(handle, name, count, values, lengths, formats, 0)
      } else {
        PQsendQueryParams(handle, statement.text, count, nil, values, lengths, formats, 0)
      }
    }
    guard sent == 1, PQsetSingleRowMode(handle) == 1 else { throw .unreachable(message) }
  }

  /// The next result of what was sent: `nil` after the last.
  func next() throws(StorageError) -> PostgreSQLResult? {
    guard let answer = PQgetResult(handle) else { return nil }
    return try checked(answer)
  }

  /// Gives up what was sent, so that the connection serves again.
  func abandonResults() {
    let cancel = PQgetCancel(handle)
    var reason = [CChar](repeating: 0, count: 256)
    PQcancel(cancel, &reason, Int32(reason.count))
    PQfreeCancel(cancel)
    while let answer = PQgetResult(handle) { PQclear(answer) }
  }

  /// The server's name for a statement kept prepared; `nil` for one that is not worth keeping.
  private func prepared(_ statement: SQL.Rendered) throws(StorageError) -> String? {
    isReusing = false
    guard statement.isReusable else { return nil }
    if let name = statements.name(of: statement.text) {
      isReusing = true
      return name
    }
    if let old = statements.evicted() { try command("DEALLOCATE \(old)") }
    let name = statements.newName()
    try checked(PQprepare(handle, name, statement.text, 0, nil))
    statements.keep(name, for: statement.text)
    return name
  }

  @discardableResult private func checked(_ answer: OpaquePointer?) throws(StorageError) -> PostgreSQLResult {
    guard let answer, PQstatus(handle) == CONNECTION_OK else {
      PQclear(answer)
      throw .unreachable(message)
    }
    let result = PostgreSQLResult(answer)
    switch PQresultStatus(answer) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_EMPTY_QUERY: return result
    default: throw StorageError(result)
    }
  }

  private var message: String { String(cString: PQerrorMessage(handle)) }
}

/// The URL's own parameters prevail over those before it, not over those after.
private func connect(to url: String) -> OpaquePointer? {
  withCStrings(["connect_timeout", "fallback_application_name", "dbname", "client_encoding"]) { keywords in
    withCStrings(["10", "levier", url, "UTF8"]) { values in
      PQconnectdbParams(keywords, values, 1)
    }
  }
}

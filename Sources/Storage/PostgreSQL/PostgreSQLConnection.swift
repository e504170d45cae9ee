import CLibPQ
import Dispatch

/// A libpq connection and the thread that it blocks.
///
/// `@unchecked Sendable`: libpq's handle is not thread-safe, and is only touched on `queue`.
final class PostgreSQLConnection: @unchecked Sendable {
  private let url: String
  private let queue = DispatchQueue(label: "storage.postgresql")
  private(set) var handle: OpaquePointer?
  var statements = PreparedStatements(limit: 256)
  /// Whether the last statement was prepared by an earlier use, hence perhaps for an earlier schema.
  var isReusing = false

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
    // A statement of a page lasts less than its compilation: 100 ms against 300 for « À faire » on a region.
    try command(
      """
      SET DateStyle = 'ISO, YMD'; SET TimeZone = 'UTC'; SET bytea_output = 'hex'; SET lock_timeout = '5s';
      SET jit = off
      """)
  }

  /// Forgets a connection that broke, or whose prepared plans are stale: the next use opens another.
  func discard() {
    PQfinish(handle)
    handle = nil
    statements = PreparedStatements(limit: 256)
  }

  /// Whatever the server said last.
  var message: String { String(cString: PQerrorMessage(handle)) }
}

/// The URL's own parameters prevail over those before it, not over those after.
private func connect(to url: String) -> OpaquePointer? {
  withCStrings(["connect_timeout", "fallback_application_name", "dbname", "client_encoding"]) { keywords in
    withCStrings(["10", "levier", url, "UTF8"]) { values in
      PQconnectdbParams(keywords, values, 1)
    }
  }
}

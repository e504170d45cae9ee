import Foundation
import GRDB

/// An SQLite file, read by several connections while one writes.
public final class SQLiteStorage: Storage {
  public let engine = Engine.sqlite
  private let pool: DatabasePool
  private let clock: @Sendable () -> Instant

  init(path: String, clock: @escaping @Sendable () -> Instant, connections: Int) async throws {
    self.clock = clock
    pool = try await offCooperativePool {
      try DatabasePool(path: path, configuration: .levier(readers: connections))
    }
  }

  public func version() async throws -> String {
    try await read { try $0.value("SELECT sqlite_version()") ?? "" }
  }

  public func read<R: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> R
  ) async throws -> R {
    let clock = clock
    return try await inStorageErrors {
      try await self.pool.read { try SQLiteTransaction($0, now: clock()).run(body) }
    }
  }

  public func write<R: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> R
  ) async throws -> R {
    let clock = clock
    return try await inStorageErrors {
      try await self.pool.write { try SQLiteTransaction($0, now: clock()).run(body) }
    }
  }

  public func close() async {
    // Nothing to do about a file that does not close: SQLite recovers it at the next opening.
    try? await offCooperativePool { [pool] in
      try pool.writeWithoutTransaction { try $0.execute(sql: Self.analysis) }
      // The last to close would do it, were it not one of the read-only connections.
      try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      try pool.close()
    }
  }

  /// Measures the tables that grew, by a sample of each index, so that joins start from the right end.
  private static let analysis = "PRAGMA analysis_limit = 400; PRAGMA optimize = 0x10002"

  /// Copies the database, compacted, to a new file, while others read and write.
  /// - Throws: `StorageError.other`, code 58P02, if there is a file at `path`.
  public func backup(to path: String) async throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw StorageError.other(code: "58P02", message: "\(path) exists")
    }
    try await inStorageErrors {
      try await self.pool.unsafeRead { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
    }
  }
}

extension Configuration {
  fileprivate static func levier(readers: Int) -> Configuration {
    var configuration = Configuration()
    configuration.label = "storage.sqlite"
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = max(1, readers)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      // 16 MiB at most a connection: with the 2 of SQLite, a long import reads its own pages again and again.
      try database.execute(sql: "PRAGMA cache_size = -16384")
    }
    return configuration
  }
}

/// Runs blocking work on a thread that Swift's cooperative pool does not count on.
private func offCooperativePool<R: Sendable>(_ work: @escaping @Sendable () throws -> R) async throws -> R {
  try await inStorageErrors {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "storage.sqlite").async { continuation.resume(with: Result(catching: work)) }
    }
  }
}

/// Names in this toolkit's words what GRDB throws at BEGIN, COMMIT and opening.
private func inStorageErrors<R: Sendable>(_ work: () async throws -> R) async throws -> R {
  do {
    return try await work()
  } catch let error as DatabaseError {
    throw StorageError(error)
  }
}

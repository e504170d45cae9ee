public import Foundation
public import Storage

/// An engine to test on: SQLite always, PostgreSQL when `TEST_PG` names a server.
public enum TestEngine: String, CaseIterable, Sendable, CustomStringConvertible {
  case sqlite = "SQLite"
  case postgresql = "PostgreSQL"

  /// The engines at hand: the arguments of a parametrised test.
  public static var available: [TestEngine] { allCases.filter(\.isAvailable) }

  /// Condition of the test that reports PostgreSQL as skipped, when it is.
  public var isAvailable: Bool { self == .sqlite || PostgreSQLServer.url != nil }

  public var description: String { rawValue }

  /// Lends a new database, migrated, that is deleted afterwards.
  @discardableResult public func withStorage<R: Sendable>(
    migrations: [Migration] = [], connections: Int = 8,
    clock: @escaping @Sendable () -> Instant = { Instant(Date()) },
    body: (any Storage) async throws -> R
  ) async throws -> R {
    try await withAddress(migrations: migrations) { address in
      let storage = try await StorageAddress(address).open(clock: clock, connections: connections)
      do {
        let result = try await body(storage)
        await storage.close()
        return result
      } catch {
        await storage.close()
        throw error
      }
    }
  }

  /// Lends the address of such a database, for tests that open it themselves.
  @discardableResult public func withAddress<R: Sendable>(
    migrations: [Migration] = [], body: (String) async throws -> R
  ) async throws -> R {
    switch self {
    case .sqlite: try await SQLiteFiles.withFile(migrations: migrations, body: body)
    case .postgresql: try await PostgreSQLServer.withDatabase(migrations: migrations, body: body)
    }
  }
}

import Foundation
import Storage

/// SQLite files for one test each, copied from one that was migrated once.
enum SQLiteFiles {
  private static let templates = Templates<Data>(engine: .sqlite)

  static func withFile<R: Sendable>(
    migrations: [Migration], body: (String) async throws -> R
  ) async throws -> R {
    let template = try await templates.template(for: migrations) { _ in try await migrated(migrations) }
    let path = temporaryPath()
    defer { delete(path) }
    try template.write(to: URL(filePath: path))
    return try await body(path)
  }

  /// The bytes of a file that went through `migrations`.
  private static func migrated(_ migrations: [Migration]) async throws -> Data {
    let path = temporaryPath()
    defer { delete(path) }
    let storage = try await StorageAddress(path).open(clock: { Instant(Date()) }, connections: 1)
    if !migrations.isEmpty { _ = try await storage.migrate(migrations) }
    await storage.close()
    return try Data(contentsOf: URL(filePath: path))
  }

  private static func temporaryPath() -> String {
    FileManager.default.temporaryDirectory.appending(path: "levier-\(UUID().uuidString).sqlite").path
  }

  private static func delete(_ path: String) {
    for suffix in ["", "-wal", "-shm"] {
      // The last two are there only after a reading.
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }
}

import Foundation
import Storage

/// SQLite files for one test each, copied from a file migrated once.
enum SQLiteFiles {
  private static let templates = Templates()

  static func withFile<R: Sendable>(
    migrations: [Migration], body: (String) async throws -> R
  ) async throws -> R {
    let template = try await templates.template(for: migrations) { fingerprint in
      let path = temporaryPath("modele-\(fingerprint)-\(ProcessInfo.processInfo.processIdentifier)")
      delete(path)
      let storage = try await StorageAddress(path).open(clock: { Instant(Date()) }, connections: 1)
      if !migrations.isEmpty { _ = try await storage.migrate(migrations) }
      await storage.close()
      return path
    }
    let path = temporaryPath(UUID().uuidString)
    try FileManager.default.copyItem(atPath: template, toPath: path)
    defer { delete(path) }
    return try await body(path)
  }

  private static func temporaryPath(_ name: String) -> String {
    FileManager.default.temporaryDirectory.appending(path: "levier-\(name).sqlite").path
  }

  private static func delete(_ path: String) {
    for suffix in ["", "-wal", "-shm"] {
      // The last two are there only if the file was left open.
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }
}

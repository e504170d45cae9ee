import Foundation
import Storage
import StorageTesting
import Testing

@Suite("SQLite")
struct SQLiteTests {
  @Test("A backup holds what was committed, and does not overwrite a file")
  func backup() async throws {
    let copy = FileManager.default.temporaryDirectory.appending(path: "levier-\(UUID().uuidString).sqlite")
      .path
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try await TestEngine.sqlite.withEssai { storage in
      try await storage.write { try $0.addLots("A", "B") }
      let store = try #require(storage as? SQLiteStorage)
      try await store.backup(to: copy)
      let error = await #expect(throws: StorageError.self) { try await store.backup(to: copy) }
      #expect(kind(of: error) == "58P02")
    }
    let restored = try await StorageAddress(copy).open(clock: { Instant(milliseconds: 0) })
    #expect(try await restored.read { try $0.value("SELECT count(*) FROM lot") } == 2)
    #expect(try await restored.schemaNumber() == 1)
    await restored.close()
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy + suffix) }
  }

  @Test(
    "The file is in WAL mode, with foreign keys and NORMAL synchronisation, for readers as for the writer")
  func pragmas() async throws {
    try await TestEngine.sqlite.withStorage { storage in
      for transact in [storage.read, storage.write] as [Transact] {
        let values = try await transact { transaction in
          [
            try transaction.value("PRAGMA journal_mode") ?? "",
            "\(try transaction.value("PRAGMA foreign_keys") ?? 0)",
            "\(try transaction.value("PRAGMA synchronous") ?? 0)",
          ]
        }
        #expect(values == ["wal", "1", "1"])
      }
    }
  }

  private typealias Transact = (@escaping @Sendable (any Transaction) throws -> [String]) async throws ->
    [String]
}

import Storage
import StorageTesting
import Testing

@Suite("Migrations")
struct MigrationsTests {
  static let un = Migration(1, "un", ["CREATE TABLE un (a \(type: .key), b \(type: .text))\(.strict)"])
  static let deux = Migration(2, "deux", ["CREATE TABLE deux (a \(type: .integer))\(.strict)"])

  @Test("Migrations are applied in order, and once", arguments: TestEngine.available)
  func forward(engine: TestEngine) async throws {
    try await engine.withStorage { storage async throws in
      #expect(try await storage.schemaNumber() == 0)
      #expect(try await storage.migrate([Self.un]) == [1])
      #expect(try await storage.migrate([Self.un, Self.deux]) == [2])
      #expect(try await storage.migrate([Self.un, Self.deux]) == [])
      #expect(try await storage.schemaNumber() == 2)
      #expect(try await storage.read { try $0.value("SELECT count(*) FROM deux") } == 0)
    }
  }

  @Test("The text of an applied migration is frozen", arguments: TestEngine.available)
  func frozen(engine: TestEngine) async throws {
    let altered = Migration(1, "un", ["CREATE TABLE un (a \(type: .key), b \(type: .integer))\(.strict)"])
    try await engine.withStorage(migrations: [Self.un]) { storage async throws in
      await #expect(throws: StorageError.alteredMigration(1)) {
        try await storage.migrate([altered, Self.deux])
      }
      #expect(try await storage.schemaNumber() == 1)
    }
  }

  @Test("The name of an applied migration may change", arguments: TestEngine.available)
  func renamed(engine: TestEngine) async throws {
    let renamed = Migration(1, "premier", ["CREATE TABLE un (a \(type: .key), b \(type: .text))\(.strict)"])
    try await engine.withStorage(migrations: [Self.un]) { storage async throws in
      #expect(try await storage.migrate([renamed]) == [])
    }
  }

  @Test("A database newer than the program is refused", arguments: TestEngine.available)
  func newer(engine: TestEngine) async throws {
    try await engine.withStorage(migrations: [Self.un, Self.deux]) { storage in
      await #expect(throws: StorageError.newerSchema(2)) { try await storage.migrate([Self.un]) }
    }
  }

  @Test("A number that does not follow is refused")
  func order() async throws {
    try await TestEngine.sqlite.withStorage { storage in
      await #expect(throws: StorageError.alteredMigration(1)) {
        try await storage.migrate([Self.deux, Self.un])
      }
    }
  }

  @Test("A migration that fails leaves nothing, and those before it stay", arguments: TestEngine.available)
  func atomic(engine: TestEngine) async throws {
    let broken = Migration(
      2, "faux", ["CREATE TABLE reste (a \(type: .integer))\(.strict)", "CREATE TABLE un (a)"])
    try await engine.withStorage { storage async throws in
      await #expect(throws: StorageError.self) { try await storage.migrate([Self.un, broken]) }
      #expect(try await storage.schemaNumber() == 1)
      await #expect(throws: StorageError.self) {
        try await storage.read { _ = try $0.rows("SELECT a FROM reste") }
      }
    }
  }

  @Test("Two processes that migrate at once apply each migration once", arguments: TestEngine.available)
  func concurrent(engine: TestEngine) async throws {
    try await engine.withAddress { address in
      let applied = try await withThrowingTaskGroup(of: [Int].self) { group in
        for _ in 1...3 {
          group.addTask {
            let storage = try await StorageAddress(address).open(
              clock: { Instant(milliseconds: 5) }, connections: 2)
            let applied = try await storage.migrate([Self.un, Self.deux])
            await storage.close()
            return applied
          }
        }
        return try await group.reduce([], +)
      }
      #expect(applied.sorted() == [1, 2])
    }
  }
}

import Storage
import StorageTesting
import Testing

@Suite("Engines")
struct EnginesTests {
  @Test("Every test of this target also runs on PostgreSQL", .enabled(if: TestEngine.postgresql.isAvailable))
  func postgresqlIsTested() async throws {
    try await TestEngine.postgresql.withStorage { storage in #expect(storage.engine == .postgresql) }
  }

  @Test("An engine tells its version in numbers and points", arguments: TestEngine.available)
  func version(engine: TestEngine) async throws {
    let version = try await engine.withStorage { try await $0.version() }
    #expect(version.wholeMatch(of: /[0-9]+(\.[0-9]+)+/) != nil)
  }

  @Test("An address is a PostgreSQL URL or the path of a file")
  func addresses() throws {
    #expect(try StorageAddress("postgres://hote/base").engine == .postgresql)
    #expect(try StorageAddress("postgresql://hote/base").engine == .postgresql)
    #expect(try StorageAddress("donnees/levier.sqlite").engine == .sqlite)
  }

  @Test(
    "An address without a file that several connections share is refused",
    arguments: ["", ":memory:", "mysql://h/b"])
  func refusedAddresses(text: String) {
    #expect(throws: StorageError.unreachable(text)) { try StorageAddress(text) }
  }

  @Test(
    "Opening an address where no database can be fails",
    arguments: ["/nulle/part/x", "postgresql://127.0.0.1:1/x"])
  func unreachable(text: String) async throws {
    let address = try StorageAddress(text)
    let error = await #expect(throws: StorageError.self) {
      _ = try await address.open(clock: { Instant(milliseconds: 0) })
    }
    #expect(kind(of: error) == "unreachable")
  }
}

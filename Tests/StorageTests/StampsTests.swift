import Storage
import StorageTesting
import Testing

@Suite("Stamps", .timeLimit(.minutes(10)))
struct StampsTests {
  @Test("A committed write changes the stamp", arguments: TestEngine.available)
  func written(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      var seen: [Stamp] = [try await storage.read { try $0.stamp() }]
      for statement: SQL in [
        "INSERT INTO lot (numero, intitule) VALUES (1, 'A')", "UPDATE lot SET intitule = 'B'",
        "DELETE FROM lot",
      ] {
        try await storage.write { _ = try $0.execute(statement) }
        seen.append(try await storage.read { try $0.stamp() })
      }
      #expect(Set(seen).count == 4)
    }
  }

  @Test("A transaction reads one state, whatever others commit meanwhile", arguments: TestEngine.available)
  func steady(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      let (first, second) = try await storage.read { transaction in
        let first = try transaction.stamp()
        _ = try transaction.rows("SELECT id FROM lot")
        return (first, try transaction.stamp())
      }
      #expect(first == second)
    }
  }

  // Not asked of PostgreSQL, where another database of the server may change it.
  @Test("Reading, and a write that is undone, leave the stamp of SQLite as it was")
  func untouched() async throws {
    try await TestEngine.sqlite.withEssai { storage async throws in
      let before = try await storage.read { try $0.stamp() }
      struct Undone: Error, Equatable {}
      await #expect(throws: Undone()) {
        try await storage.write { transaction in
          try transaction.execute("INSERT INTO lot (numero, intitule) VALUES (1, 'A')")
          throw Undone()
        }
      }
      _ = try await storage.write { try $0.rows("SELECT id FROM lot") }
      #expect(try await storage.read { try $0.stamp() } == before)
    }
  }
}

import Storage
import StorageTesting
import Testing

@Suite("Errors")
struct ErrorsTests {
  struct Faute: Sendable {
    let sql: SQL
    let error: StorageError
  }

  static let fautes: [Faute] = [
    Faute(
      sql: "INSERT INTO lot (essai_id, numero, intitule) VALUES (1, 1, 'X')",
      error: .unique("lot_essai_id_numero_unique")),
    Faute(sql: "INSERT INTO lot (numero, intitule) VALUES (2, 'A')", error: .unique("lot_intitule_unique")),
    Faute(sql: "INSERT INTO lot (id, numero, intitule) VALUES (1, 2, 'X')", error: .unique("lot_pkey")),
    Faute(sql: "INSERT INTO lot (numero, intitule) VALUES (0, 'X')", error: .check("lot_numero_positif")),
    Faute(sql: "INSERT INTO lot (essai_id, numero, intitule) VALUES (9, 1, 'X')", error: .foreignKey),
    Faute(sql: "DELETE FROM essai", error: .foreignKey),
    Faute(
      sql: "INSERT INTO lot (numero, intitule) VALUES (2, \(String?.none))", error: .notNull("lot.intitule")),
  ]

  @Test(
    "A broken constraint has the same name on both engines", arguments: TestEngine.available, fautes.indices)
  func constraints(engine: TestEngine, index: Int) async throws {
    let faute = Self.fautes[index]
    try await engine.withEssai { storage in
      try await storage.write { transaction in
        try transaction.execute("INSERT INTO essai (entier) VALUES (1)")
        try transaction.execute("INSERT INTO lot (essai_id, numero, intitule) VALUES (1, 1, 'A')")
      }
      await #expect(throws: faute.error) { try await storage.write { _ = try $0.execute(faute.sql) } }
    }
  }

  @Test("A partial unique index leaves the rows outside it alone", arguments: TestEngine.available)
  func partialIndex(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      try await storage.write { transaction in
        try transaction.addLots("A")
        try transaction.execute(
          "INSERT INTO lot (numero, intitule, clos) VALUES (2, 'A', TRUE), (3, 'A', TRUE)")
      }
      #expect(try await storage.read { try $0.value("SELECT count(*) FROM lot WHERE clos") } == 2)
    }
  }

  @Test("A text in a column of integers is of the wrong type", arguments: TestEngine.available)
  func wrongType(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      let error = await #expect(throws: StorageError.self) {
        try await storage.write { _ = try $0.execute("INSERT INTO essai (entier) VALUES (\("douze"))") }
      }
      #expect(kind(of: error) == "wrongType")
    }
  }

  @Test("A read does not write", arguments: TestEngine.available)
  func readOnly(engine: TestEngine) async throws {
    try await engine.withEssai { storage async throws in
      let error = await #expect(throws: StorageError.self) {
        try await storage.read { _ = try $0.execute("INSERT INTO essai (entier) VALUES (1)") }
      }
      #expect(kind(of: error) == "25006")
      #expect(try await storage.read { try $0.value("SELECT count(*) FROM essai") } == 0)
    }
  }
}

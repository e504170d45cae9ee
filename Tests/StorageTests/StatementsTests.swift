import Storage
import StorageTesting
import Testing

@Suite("Statements")
struct StatementsTests {
  @Test("RETURNING gives the key of the new row", arguments: TestEngine.available)
  func returning(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      let ids = try await storage.write { transaction in
        try transaction.rows("INSERT INTO essai (entier) VALUES (1), (2) RETURNING id").map {
          try $0["id"] as Int
        }
      }
      #expect(ids == [1, 2])
    }
  }

  @Test("Columns written once insert and update, whatever their types", arguments: TestEngine.available)
  func columns(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      let absent: Int? = nil
      let columns: Columns = ["entier": 3, "texte": "l’un, l'autre"]
      let (inserted, updated): (Row?, Row?) = try await storage.write { transaction in
        try transaction.execute("INSERT INTO essai (\(columns.names)) VALUES (\(columns.values))")
        let inserted = try transaction.first("SELECT entier, texte FROM essai")
        let update: Columns = ["entier": absent] + ["texte": "deux"]
        try transaction.execute("UPDATE essai SET \(update.assignments) WHERE entier = \(3)")
        return (inserted, try transaction.first("SELECT entier, texte FROM essai"))
      }
      #expect(try inserted?["entier"] as Int? == 3)
      #expect(try inserted?["texte"] as String? == "l’un, l'autre")
      #expect(try updated?["entier"] as Int? == nil)
      #expect(try updated?["texte"] as String? == "deux")
    }
  }

  @Test("ON CONFLICT updates, or leaves alone", arguments: TestEngine.available)
  func onConflict(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      let (updated, ignored): (Int, Int) = try await storage.write { transaction in
        try transaction.addLots("A")
        let updated = try transaction.execute(
          """
          INSERT INTO lot (numero, intitule) VALUES (7, 'A')
          ON CONFLICT (intitule) WHERE clos = FALSE DO UPDATE SET numero = excluded.numero
          """)
        let ignored = try transaction.execute(
          "INSERT INTO lot (numero, intitule) VALUES (8, 'A') ON CONFLICT DO NOTHING")
        return (updated, ignored)
      }
      #expect(updated == 1)
      #expect(ignored == 0)
      #expect(try await storage.read { try $0.value("SELECT numero FROM lot") } == 7)
    }
  }

  @Test("A recursive CTE counts", arguments: TestEngine.available)
  func recursion(engine: TestEngine) async throws {
    try await engine.withStorage { storage in
      let sum: Int? = try await storage.read {
        try $0.value(
          """
          WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
          SELECT sum(i) FROM n
          """)
      }
      #expect(sum == 5050)
    }
  }

  @Test("A window runs a total, FILTER keeps a part, NULLS LAST sorts", arguments: TestEngine.available)
  func analysis(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      let rows = try await storage.write { transaction in
        try transaction.execute(
          "INSERT INTO essai (entier, vrai) VALUES (\(Int?.none), FALSE), (1, TRUE), (2, FALSE)")
        return try transaction.rows(
          """
          SELECT entier,
            sum(entier) OVER (ORDER BY id) AS cumul,
            (SELECT count(*) FILTER (WHERE vrai) FROM essai) AS vrais
          FROM essai
          ORDER BY entier NULLS LAST
          """)
      }
      #expect(try rows.map { try $0["entier"] as Int? } == [1, 2, nil])
      #expect(try rows.map { try $0["cumul"] as Int? } == [1, 3, nil])
      #expect(try rows.map { try $0["vrais"] as Int } == [1, 1, 1])
    }
  }

  @Test("IS NOT DISTINCT FROM finds NULL as any value", arguments: TestEngine.available)
  func distinct(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      let counts = try await storage.write { transaction in
        try transaction.execute("INSERT INTO essai (entier) VALUES (\(Int?.none)), (1)")
        return try [nil, 1, 2].map { (entier: Int?) in
          try transaction.value("SELECT count(*) FROM essai WHERE entier IS NOT DISTINCT FROM \(entier)")
            ?? -1
        }
      }
      #expect(counts == [1, 1, 0])
    }
  }

  @Test("IN finds what a list holds, and nothing in an empty list", arguments: TestEngine.available)
  func lists(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      try await storage.write { try $0.addLots("A", "B", "C") }
      func count(_ condition: SQL) async throws -> Int? {
        try await storage.read { try $0.value("SELECT count(*) FROM lot WHERE \(condition)") }
      }
      #expect(try await count("numero IN \(list: [1, 3, 9])") == 2)
      #expect(try await count("intitule IN \(list: ["A", "Z"])") == 1)
      #expect(try await count("numero IN \(list: [Int]())") == 0)
      #expect(try await count("numero NOT IN \(list: [Int]())") == 3)
      #expect(try await count("intitule NOT IN \(list: [String]())") == 3)
    }
  }

  @Test("Text sorts by bytes", arguments: TestEngine.available)
  func byteOrder(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      let sorted = try await storage.write { transaction in
        for texte in ["é", "b", "Z", "a", "É", "_", "10", "9"] {
          try transaction.execute("INSERT INTO essai (texte) VALUES (\(texte))")
        }
        return try transaction.rows("SELECT texte FROM essai ORDER BY texte").map {
          try $0["texte"] as String
        }
      }
      #expect(sorted == ["10", "9", "Z", "_", "a", "b", "É", "é"])
    }
  }

  @Test(
    "A statement says how many rows it changed, and none if it changes none", arguments: TestEngine.available)
  func changes(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      let counts = try await storage.write { transaction in
        try transaction.addLots("A", "B")
        return [
          try transaction.execute("UPDATE lot SET numero = numero + 10"),
          try transaction.execute("CREATE TABLE autre (a \(type: .integer))\(.strict)"),
          try transaction.execute("SELECT id FROM lot"),
          try transaction.execute("DELETE FROM lot WHERE numero = 11"),
        ]
      }
      #expect(counts == [2, 0, 0, 1])
    }
  }

  @Test("One statement at a time: a second after a semicolon is refused", arguments: TestEngine.available)
  func single(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      await #expect(throws: StorageError.self) {
        try await storage.write { _ = try $0.execute("DELETE FROM lot; DELETE FROM essai") }
      }
    }
  }

  @Test(
    "A statement used a thousand times, and a thousand statements used once", arguments: TestEngine.available)
  func statementCache(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      let sum = try await storage.write { transaction in
        var sum = 0
        for i in 1...1000 { sum += try transaction.value("SELECT \(i)") ?? 0 }
        var long: SQL = "SELECT 0"
        for _ in 1...600 {
          long = long + " + 1"
          sum += try transaction.value(long) ?? 0
        }
        return sum
      }
      #expect(sum == 500_500 + 180_300)
    }
  }

  @Test("The statements that pass are counted, and their texts kept")
  func counting() async throws {
    try await TestEngine.sqlite.withEssai { storage in
      let counting = CountingStorage(storage)
      try await counting.write { try $0.addLots("A", "B") }
      counting.reset()
      _ = try await counting.read { try $0.rows("SELECT id FROM lot WHERE numero = \(1)") }
      try await counting.read { try $0.forEach("SELECT id FROM lot") { _ in } }
      #expect(counting.statements == 2)
      #expect(counting.texts == ["SELECT id FROM lot WHERE numero = ?", "SELECT id FROM lot"])
    }
  }
}

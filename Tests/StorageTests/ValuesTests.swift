import Foundation
import Storage
import StorageTesting
import Testing

@Suite("Values")
struct ValuesTests {
  enum Etat: String, Storable { case ouvert, clos }

  @Test("Every column type gives back what it was given", arguments: TestEngine.available)
  func roundTrip(engine: TestEngine) async throws {
    let octets: [UInt8] = Array(0...255)
    let moment = Instant(milliseconds: 1_790_000_000_123)
    let texte = "L’« Été » — ≠ 👩‍🔧 \\x00 '\"\n"
    let row = try await engine.withEssai { storage in
      try await storage.write { transaction in
        try transaction.execute(
          """
          INSERT INTO essai (entier, texte, jour, moment, vrai, reel, octets)
          VALUES (\(Int.min), \(texte), \("2026-08-22"), \(moment), \(true), \(0.1), \(octets))
          """)
        return try transaction.first("SELECT id, entier, texte, jour, moment, vrai, reel, octets FROM essai")
      }
    }
    let read = try #require(row)
    #expect(try read["id"] == 1)
    #expect(try read["entier"] == Int.min)
    #expect(try read["texte"] == texte)
    #expect(try read["jour"] == "2026-08-22")
    #expect(try read["moment"] == moment)
    #expect(try read["vrai"] == true)
    #expect(try read["reel"] == 0.1)
    #expect(try read["octets"] == octets)
    #expect(try read[1] == Int.min)
  }

  @Test("NULL reads as nil in every type, and as nothing else", arguments: TestEngine.available)
  func null(engine: TestEngine) async throws {
    let row = try await engine.withEssai { storage in
      try await storage.write { transaction in
        try transaction.first(
          """
          INSERT INTO essai (entier, texte, jour, moment, vrai, reel, octets)
          VALUES (\(Int?.none), \(String?.none), \(String?.none), \(Instant?.none), \(Bool?.none),
            \(Double?.none),
            \([UInt8]?.none))
          RETURNING entier, texte, jour, moment, vrai, reel, octets
          """)
      }
    }
    let read = try #require(row)
    #expect(try read["entier"] as Int? == nil)
    #expect(try read["texte"] as String? == nil)
    #expect(try read["moment"] as Instant? == nil)
    #expect(try read["vrai"] as Bool? == nil)
    #expect(try read["reel"] as Double? == nil)
    #expect(try read["octets"] as [UInt8]? == nil)
    #expect(throws: StorageError.wrongType("entier: expected Int64, found NULL")) {
      try read["entier"] as Int
    }
    #expect(throws: StorageError.wrongType("texte: expected String, found NULL")) {
      try read["texte"] as String
    }
  }

  @Test("Empty text and empty bytes are not NULL", arguments: TestEngine.available)
  func empty(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      let row = try await storage.write { transaction in
        try transaction.first(
          "INSERT INTO essai (texte, octets) VALUES (\(""), \([UInt8]())) RETURNING texte, octets")
      }
      #expect(try row?["texte"] as String? == "")
      #expect(try row?["octets"] as [UInt8]? == [])
    }
  }

  @Test("A column that is not in the row is missing, by name as by position", arguments: TestEngine.available)
  func missing(engine: TestEngine) async throws {
    try await engine.withStorage { storage in
      let row = try #require(try await storage.read { try $0.first("SELECT 1 AS un") })
      #expect(throws: StorageError.missingColumn("deux")) { try row["deux"] as Int }
      #expect(throws: StorageError.missingColumn("1")) { try row[1] as Int }
    }
  }

  @Test(
    "An enumeration is stored as its raw value, and an unknown one is refused",
    arguments: TestEngine.available)
  func enumeration(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      let row = try await storage.write { transaction in
        try transaction.first(
          "INSERT INTO essai (texte) VALUES (\(Etat.clos)) RETURNING texte, 'perdu' AS autre")
      }
      let read = try #require(row)
      #expect(try read["texte"] == Etat.clos)
      #expect(throws: StorageError.self) { try read["autre"] as Etat }
    }
  }

  @Test("Hostile text is data", arguments: TestEngine.available)
  func injection(engine: TestEngine) async throws {
    let hostile = "'); DROP TABLE essai; --"
    try await engine.withEssai { storage in
      let count: Int? = try await storage.write { transaction in
        try transaction.execute("INSERT INTO essai (texte) VALUES (\(hostile))")
        return try transaction.value("SELECT count(*) FROM essai WHERE texte = \(hostile)")
      }
      #expect(count == 1)
    }
  }

  @Test("A text that holds U+0000 is refused rather than cut", arguments: TestEngine.available)
  func nul(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      await #expect(throws: StorageError.other(code: "22021", message: "a text holds U+0000")) {
        try await storage.write { _ = try $0.execute("INSERT INTO essai (texte) VALUES (\("a\0b"))") }
      }
    }
  }

  @Test("A sum, an average and a count read as numbers", arguments: TestEngine.available)
  func aggregates(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      let row = try await storage.write { transaction in
        try transaction.execute("INSERT INTO essai (entier) VALUES (1), (2), (\(Int?.none))")
        return try transaction.first(
          "SELECT sum(entier) AS somme, avg(entier) AS moyenne, count(*) AS n FROM essai")
      }
      #expect(try row?["somme"] as Int? == 3)
      #expect(try row?["moyenne"] as Double? == 1.5)
      #expect(try row?["n"] as Int? == 3)
    }
  }

  @Test(
    "An instant keeps its millisecond through Date, before 1970 too",
    arguments: [0, 1, -1, 1_790_000_000_123]
  )
  func instants(milliseconds: Int64) {
    let instant = Instant(milliseconds: milliseconds)
    #expect(Instant(instant.date.addingTimeInterval(0.0004)) == instant)
    #expect(instant.adding(seconds: -60).adding(seconds: 60) == instant)
  }
}

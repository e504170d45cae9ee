import Storage
import StorageTesting
import Testing

@Suite("PostgreSQL", .enabled(if: TestEngine.postgresql.isAvailable))
struct PostgreSQLTests {
  @Test("Connections that the server ends while idle are replaced unnoticed")
  func terminatedIdle() async throws {
    try await TestEngine.postgresql.withEssai { storage in
      try await storage.write { try $0.addLots("A") }
      try await endOthers(of: storage)
      #expect(try await storage.read { try $0.value("SELECT count(*) FROM lot") } == 1)
      try await storage.write { _ = try $0.execute("DELETE FROM lot") }
    }
  }

  @Test("A connection that the server ends within a transaction fails it, and the next one succeeds")
  func terminatedBusy() async throws {
    try await TestEngine.postgresql.withEssai(connections: 1) { storage async throws in
      let error = await #expect(throws: StorageError.self) {
        try await storage.write { transaction in
          try transaction.addLots("A")
          _ = try transaction.rows("SELECT pg_terminate_backend(pg_backend_pid())")
        }
      }
      #expect(kind(of: error) == "unreachable")
      #expect(try await storage.read { try $0.value("SELECT count(*) FROM lot") } == 0)
    }
  }

  @Test("A full disk is known by its SQLSTATE, and undoes the whole transaction")
  func full() async throws {
    try await TestEngine.postgresql.withEssai { storage async throws in
      await #expect(throws: StorageError.full) {
        try await storage.write { transaction in
          try transaction.addLots("A")
          try transaction.execute(
            "DO $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$")
        }
      }
      #expect(try await storage.read { try $0.value("SELECT count(*) FROM lot") } == 0)
    }
  }

  @Test("A read keeps one state; a write, alone, sees at each statement all that is committed")
  func isolation() async throws {
    try await TestEngine.postgresql.withStorage { storage async throws in
      #expect(try await storage.write { try $0.value("SHOW transaction_isolation") } == "read committed")
      #expect(try await storage.read { try $0.value("SHOW transaction_isolation") } == "repeatable read")
    }
  }

  @Test("A statement whose columns changed type since it was prepared is prepared again")
  func stalePlan() async throws {
    try await TestEngine.postgresql.withEssai(connections: 1) { storage in
      let query: SQL = "SELECT * FROM lot"
      _ = try await storage.read { try $0.rows(query) }
      try await storage.write { _ = try $0.execute("ALTER TABLE lot ADD COLUMN autre bigint") }
      #expect(try await storage.read { try $0.rows(query).count } == 0)
    }
  }

  private func endOthers(of storage: any Storage) async throws {
    try await TestEngine.postgresql.withStorage { other in
      let ended: Int? = try await storage.read { transaction in
        try transaction.value("SELECT pg_backend_pid()")
      }
      let pid = try #require(ended)
      _ = try await other.read { try $0.rows("SELECT pg_terminate_backend(\(pid))") }
    }
  }
}

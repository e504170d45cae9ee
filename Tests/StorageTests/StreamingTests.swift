import Foundation
import Storage
import StorageTesting
import Testing

@Suite("Streaming", .serialized)
struct StreamingTests {
  struct Assez: Error, Equatable {}

  static let many: SQL = """
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
    SELECT i, \(String(repeating: "x", count: 600)) AS texte FROM n
    """

  /// Resident memory is the process's: this one runs alone, `make test` sees to it.
  @Test(
    "Two hundred thousand rows pass in flat memory",
    .enabled(if: ProcessInfo.processInfo.environment["TEST_SEUL"] != nil), arguments: TestEngine.available)
  func flat(engine: TestEngine) async throws {
    try await engine.withStorage { storage in
      let (count, sum, growth) = try await storage.read { transaction in
        var (count, sum) = (0, 0)
        let start = residentMegabytes()
        var peak = start
        try transaction.forEach(Self.many) { row in
          count += 1
          guard count % 50_000 == 0 else { return }
          sum += try row["i"]
          peak = max(peak, residentMegabytes())
        }
        return (count, sum, peak - start)
      }
      #expect(count == 200_000)
      #expect(sum == 500_000)
      // Kept, the rows would weigh more than 120 MB.
      #expect(growth < 60)
    }
  }

  @Test(
    "What the body throws stops the stream, and the connection serves again", arguments: TestEngine.available)
  func early(engine: TestEngine) async throws {
    try await engine.withStorage(connections: 1) { storage async throws in
      await #expect(throws: Assez()) {
        try await storage.read { transaction in
          try transaction.forEach(Self.many) { row in
            if try row["i"] as Int == 10 { throw Assez() }
          }
        }
      }
      #expect(try await storage.read { try $0.value("SELECT 1") } == 1)
    }
  }

  @Test("No statement runs while rows stream", arguments: TestEngine.available)
  func nested(engine: TestEngine) async throws {
    try await engine.withStorage { storage in
      await #expect(throws: StorageError.other(code: "25001", message: "a forEach is in progress")) {
        try await storage.read { transaction in
          try transaction.forEach("SELECT 1") { _ in _ = try transaction.rows("SELECT 2") }
        }
      }
    }
  }

  @Test("A statement may follow a stream that went to its end", arguments: TestEngine.available)
  func following(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      let titles = try await storage.write { transaction in
        try transaction.addLots("A", "B")
        var titles: [String] = []
        for _ in 1...2 {
          try transaction.forEach("SELECT intitule FROM lot WHERE numero < \(9) ORDER BY numero") {
            titles.append(try $0["intitule"])
          }
        }
        try transaction.execute("DELETE FROM lot")
        return titles
      }
      #expect(titles == ["A", "B", "A", "B"])
    }
  }
}

/// The memory of this process, by Linux's account: 0 elsewhere.
private func residentMegabytes() -> Int {
  let statm = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
  let pages = statm.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  return pages * 4096 / 1_000_000
}

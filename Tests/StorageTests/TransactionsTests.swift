import Storage
import StorageTesting
import Testing

@Suite("Transactions", .timeLimit(.minutes(10)))
struct TransactionsTests {
  struct Refus: Error, Equatable {}

  @Test("What a body throws is thrown, and undoes all that it wrote", arguments: TestEngine.available)
  func rollback(engine: TestEngine) async throws {
    try await engine.withEssai { storage async throws in
      await #expect(throws: Refus()) {
        try await storage.write { transaction in
          try transaction.addLots("A")
          throw Refus()
        }
      }
      #expect(try await storage.read { try $0.value("SELECT count(*) FROM lot") } == 0)
    }
  }

  @Test("A body that swallows the error of a statement commits nothing", arguments: TestEngine.available)
  func doom(engine: TestEngine) async throws {
    try await engine.withEssai { storage async throws in
      await #expect(throws: StorageError.check("lot_numero_positif")) {
        try await storage.write { transaction in
          try transaction.addLots("A")
          _ = try? transaction.execute("INSERT INTO lot (numero, intitule) VALUES (0, 'B')")
        }
      }
      #expect(try await storage.read { try $0.value("SELECT count(*) FROM lot") } == 0)
    }
  }

  @Test("Increments made at once lose nothing", arguments: TestEngine.available)
  func increments(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      try await storage.write { _ = try $0.execute("INSERT INTO essai (id, entier) VALUES (1, 0)") }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 1...24 {
          group.addTask {
            try await storage.write { transaction in
              let entier: Int = try transaction.value("SELECT entier FROM essai WHERE id = 1") ?? 0
              try transaction.execute("UPDATE essai SET entier = \(entier + 1) WHERE id = 1")
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await storage.read { try $0.value("SELECT entier FROM essai") } == 24)
    }
  }

  @Test(
    "Two writers that each read what the other writes do not both win blindly",
    arguments: TestEngine.available)
  func writeSkew(engine: TestEngine) async throws {
    try await engine.withEssai { storage async throws in
      let readers = Counter()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for numero in 1...2 {
          group.addTask {
            try await storage.write { transaction in
              let count: Int = try transaction.value("SELECT count(*) FROM lot") ?? 0
              // Both have read before either writes, unless the engine lets one in at a time.
              _ = readers.next()
              let end = ContinuousClock.now + .milliseconds(500)
              while readers.count < 2, ContinuousClock.now < end {}
              guard count == 0 else { return }
              try transaction.execute(
                "INSERT INTO lot (numero, intitule) VALUES (\(numero), \("L\(numero)"))")
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await storage.read { try $0.value("SELECT count(*) FROM lot") } == 1)
    }
  }

  @Test(
    "A writer waits for that of another process, then sees what it wrote",
    arguments: TestEngine.available)
  func processes(engine: TestEngine) async throws {
    try await engine.withTwo { one, other in
      let (holds, end) = (AsyncStream<Void>.makeStream(), Flag())
      async let first: Void = one.write { transaction in
        try transaction.addLots("A")
        holds.continuation.finish()
        end.wait()
      }
      for await _ in holds.stream {}
      async let second: Int? = other.write { try $0.value("SELECT count(*) FROM lot") }
      // Long enough for the second to count, were it let in.
      try await Task.sleep(for: .milliseconds(300))
      end.raise()
      try await first
      #expect(try await second == 1)
    }
  }

  @Test(
    "A writer that waits for five seconds is told that the base is busy; meanwhile, all is read",
    arguments: TestEngine.available)
  func patience(engine: TestEngine) async throws {
    try await engine.withTwo { one, other async throws in
      let (holds, end) = (AsyncStream<Void>.makeStream(), Flag())
      async let first: Void = one.write { transaction in
        try transaction.addLots("A")
        holds.continuation.finish()
        end.wait()
      }
      for await _ in holds.stream {}
      await #expect(throws: StorageError.busy) {
        try await other.write { try $0.addLots("B") }
      }
      #expect(try await other.read { try $0.value("SELECT count(*) FROM lot") } == 0)
      end.raise()
      try await first
      try await other.write { try $0.addLots("B") }
    }
  }

  @Test("A read sees one state, whatever is written meanwhile", arguments: TestEngine.available)
  func snapshot(engine: TestEngine) async throws {
    try await engine.withEssai { storage in
      let hasRead = AsyncStream<Void>.makeStream()
      let hasWritten = Flag()
      async let counts = storage.read { transaction in
        defer { hasRead.continuation.finish() }
        let before: Int = try transaction.value("SELECT count(*) FROM lot") ?? -1
        hasRead.continuation.finish()
        hasWritten.wait()
        return [before, try transaction.value("SELECT count(*) FROM lot") ?? -1]
      }
      for await _ in hasRead.stream {}
      try await storage.write { try $0.addLots("A") }
      hasWritten.raise()
      #expect(try await counts == [0, 0])
    }
  }

  @Test("Readers run side by side", arguments: TestEngine.available)
  func readers(engine: TestEngine) async throws {
    try await engine.withEssai(connections: 4) { storage in
      let (present, alone) = (Counter(), Counter())
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 1...4 {
          group.addTask {
            try await storage.read { transaction in
              _ = try transaction.rows("SELECT id FROM lot")
              _ = present.next()
              let end = ContinuousClock.now + .seconds(10)
              while present.count < 4, ContinuousClock.now < end {}
              if present.count < 4 { _ = alone.next() }
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(alone.count == 0)
    }
  }

  @Test("More tasks than connections all get their turn", arguments: TestEngine.available)
  func turns(engine: TestEngine) async throws {
    try await engine.withEssai(connections: 2) { storage in
      let sum = try await withThrowingTaskGroup(of: Int.self) { group in
        for i in 1...50 { group.addTask { try await storage.read { try $0.value("SELECT \(i)") ?? 0 } } }
        return try await group.reduce(0, +)
      }
      #expect(sum == 1275)
    }
  }

  @Test("Now is the time of BEGIN, asked once", arguments: TestEngine.available)
  func now(engine: TestEngine) async throws {
    let ticks = Counter()
    try await engine.withStorage(clock: { Instant(milliseconds: Int64(ticks.next())) }) { storage in
      let times = try await storage.read { [$0.now, $0.now] }
      let later = try await storage.write { $0.now }
      #expect(times == [Instant(milliseconds: 1), Instant(milliseconds: 1)])
      #expect(later == Instant(milliseconds: 2))
    }
  }

  @Test(
    "A task cancelled while it waits for a connection leaves it to the others",
    arguments: TestEngine.available)
  func cancellation(engine: TestEngine) async throws {
    try await engine.withEssai(connections: 1) { storage in
      let isTaken = AsyncStream<Void>.makeStream()
      let end = Flag()
      async let holder: Void = storage.read { _ in
        isTaken.continuation.finish()
        end.wait()
      }
      for await _ in isTaken.stream {}
      let waiting = Task { try await storage.read { _ in } }
      try await Task.sleep(for: .milliseconds(50))
      waiting.cancel()
      end.raise()
      try await holder
      _ = await waiting.result
      #expect(try await storage.read { try $0.value("SELECT 1") } == 1)
    }
  }
}

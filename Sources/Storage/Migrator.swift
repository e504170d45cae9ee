extension Storage {
  /// Applies the migrations that it lacks, each in its transaction. Two processes may do it at once.
  /// - Returns: the numbers applied.
  /// - Throws: `StorageError.newerSchema` or `.alteredMigration`, before anything is changed.
  public func migrate(_ all: [Migration]) async throws -> [Int] {
    try await createMigrationTable()
    var applied: [Int] = []
    while let number = try await applyNext(of: all) { applied.append(number) }
    return applied
  }

  /// The number of the last migration applied; 0 for a database without a schema.
  public func schemaNumber() async throws -> Int {
    guard try await hasMigrationTable() else { return 0 }
    return try await read { try $0.value("SELECT max(numero) FROM schema_migration") ?? 0 }
  }

  private func hasMigrationTable() async throws -> Bool {
    let existing: SQL =
      switch engine {
      case .sqlite: "SELECT count(*) FROM sqlite_master WHERE name = 'schema_migration'"
      case .postgresql: "SELECT count(to_regclass('schema_migration'))"
      }
    return try await read { try $0.value(existing) ?? 0 } > 0
  }

  private func createMigrationTable() async throws {
    guard try await !hasMigrationTable() else { return }
    try await write { transaction in
      _ = try transaction.execute(
        """
        CREATE TABLE IF NOT EXISTS schema_migration (
          numero \(type: .integer) PRIMARY KEY,
          nom \(type: .text) NOT NULL,
          empreinte \(type: .text) NOT NULL,
          le \(type: .instant) NOT NULL
        )\(.strict)
        """)
    }
  }

  private func applyNext(of all: [Migration]) async throws -> Int? {
    try await write { transaction in
      let rows = try transaction.rows("SELECT numero, empreinte FROM schema_migration ORDER BY numero")
      let applied = try rows.map { row in
        (number: try row["numero"] as Int, print: try row["empreinte"] as String)
      }
      guard let next = try Plan(all).next(after: applied) else { return nil }
      for statement in next.statements { try transaction.execute(statement) }
      try transaction.execute(
        """
        INSERT INTO schema_migration (numero, nom, empreinte, le)
        VALUES (\(next.number), \(next.name), \(next.fingerprint), \(transaction.now))
        """)
      return next.number
    }
  }
}

/// The migrations of the program, in order, against those of a database.
private struct Plan {
  let migrations: [Migration]

  init(_ all: [Migration]) throws(StorageError) {
    for (one, next) in zip(all, all.dropFirst()) where one.number >= next.number {
      throw .alteredMigration(next.number)
    }
    migrations = all
  }

  func next(after applied: [(number: Int, print: String)]) throws(StorageError) -> Migration? {
    let newest = migrations.last?.number ?? 0
    if let last = applied.last, last.number > newest { throw .newerSchema(last.number) }
    for (position, done) in applied.enumerated() {
      guard migrations.indices.contains(position), migrations[position].number == done.number,
        migrations[position].fingerprint == done.print
      else { throw .alteredMigration(done.number) }
    }
    return applied.count < migrations.count ? migrations[applied.count] : nil
  }
}

import Foundation
import Storage
import Testing

@testable import Levier

/// Looks at every statement that the product writes: one that reaches a territory's table says of which territory.
final class Cloisons: Storage {
  private let storage: any Storage

  init(_ storage: any Storage) { self.storage = storage }

  var engine: Engine { storage.engine }
  func version() async throws -> String { try await storage.version() }
  func close() async { await storage.close() }

  func read<R: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> R) async throws -> R {
    try await storage.read(body)
  }

  func write<R: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> R) async throws -> R {
    let engine = engine
    return try await storage.write { try body(Cloisonnee(base: $0, engine: engine)) }
  }

  /// Rows of an account, which no territory has: a link names one of its functions, the operator's among them.
  private static let desComptes: Set<String> = ["invitation", "trace", "trace_mots"]

  /// The tables of territories, as their migrations make them.
  static let tables: Set<String> = Set(
    migrations.flatMap { $0.texts(for: .sqlite) }.compactMap { texte in
      guard let nom = texte.firstMatch(of: /CREATE TABLE (\w+) \(/)?.output.1,
        texte.contains("\n  territoire_id ")
      else { return nil }
      return String(nom)
    }
  ).subtracting(desComptes)

  /// What a statement leaves out; nothing where it says it all.
  static func manque(_ ordre: String) -> String? {
    guard let lu = ordre.firstMatch(of: /^\s*(INSERT INTO|UPDATE|DELETE FROM)\s+(\w+)/),
      tables.contains(String(lu.output.2))
    else { return nil }
    let suite = ordre[lu.range.upperBound...]
    let estDit =
      lu.output.1 == "INSERT INTO"
      ? suite.prefix { $0 != ")" }.contains("territoire_id")
      : suite.range(of: "WHERE").map { suite[$0.upperBound...].contains("territoire_id = ") } ?? false
    return estDit ? nil : ordre
  }
}

private struct Cloisonnee: Transaction {
  let base: any Transaction
  let engine: Engine

  var now: Instant { base.now }

  func rows(_ sql: SQL) throws(StorageError) -> [Row] {
    regarder(sql)
    return try base.rows(sql)
  }

  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    regarder(sql)
    try base.forEach(sql, body)
  }

  func execute(_ sql: SQL) throws(StorageError) -> Int {
    regarder(sql)
    return try base.execute(sql)
  }

  func stamp() throws(StorageError) -> Stamp { try base.stamp() }

  private func regarder(_ sql: SQL) {
    if let ordre = Cloisons.manque(sql.text(for: engine)) {
      Issue.record("a statement writes in a territory's table without saying which: \(ordre)")
    }
  }
}

/// The databases that hold the same statements.
public enum Engine: String, CaseIterable, Sendable {
  case sqlite = "SQLite"
  case postgresql = "PostgreSQL"
}

/// A database, through which every read and every write goes.
public protocol Storage: Sendable {
  var engine: Engine { get }

  /// The engine's version: "3.40.1", "15.18".
  func version() async throws -> String

  /// Reads one state of the database. A statement that writes throws.
  func read<R: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> R) async throws -> R

  /// Writes alone, all or nothing: writers take turns, across processes too.
  ///
  /// `body` may run twice, so nothing but rows may come out of it: mail and files go through an outbox.
  func write<R: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> R) async throws -> R

  func close() async
}

import Storage
import StorageTesting

/// One table of every column type, and one table that points to it.
let essai = Migration(
  1, "essai",
  [
    """
    CREATE TABLE essai (
      id \(type: .key),
      entier \(type: .integer),
      texte \(type: .text),
      jour \(type: .day),
      moment \(type: .instant),
      vrai \(type: .boolean),
      reel \(type: .real),
      octets \(type: .blob)
    )\(.strict)
    """,
    """
    CREATE TABLE lot (
      id \(type: .key),
      essai_id \(type: .reference) REFERENCES essai (id),
      numero \(type: .integer) NOT NULL CONSTRAINT lot_numero_positif CHECK (numero > 0),
      intitule \(type: .text) NOT NULL,
      clos \(type: .boolean) NOT NULL DEFAULT FALSE,
      CONSTRAINT lot_essai_id_numero_unique UNIQUE (essai_id, numero)
    )\(.strict)
    """,
    "CREATE UNIQUE INDEX lot_intitule_unique ON lot (intitule) WHERE clos = FALSE",
  ])

extension TestEngine {
  /// Lends a database that holds `essai`.
  @discardableResult func withEssai<R: Sendable>(
    connections: Int = 8, _ body: (any Storage) async throws -> R
  ) async throws -> R {
    try await withStorage(migrations: [essai], connections: connections, body: body)
  }

  /// One database as two processes see it.
  func withTwo(_ body: (any Storage, any Storage) async throws -> Void) async throws {
    try await withAddress(migrations: [essai]) { address in
      let one = try await StorageAddress(address).open(clock: { Instant(milliseconds: 0) })
      let other = try await StorageAddress(address).open(clock: { Instant(milliseconds: 0) })
      do {
        try await body(one, other)
      } catch {
        await one.close()
        await other.close()
        throw error
      }
      await one.close()
      await other.close()
    }
  }
}

extension Transaction {
  /// Adds lots numbered from 1.
  func addLots(_ titles: String...) throws {
    for (position, title) in titles.enumerated() {
      try execute("INSERT INTO lot (numero, intitule) VALUES (\(position + 1), \(title))")
    }
  }
}

/// An error without the words that each engine has for it.
func kind(of error: StorageError?) -> String {
  switch error {
  case nil: "none"
  case .wrongType: "wrongType"
  case .unreachable: "unreachable"
  case .other(let code, _): code
  case .some(let error): "\(error)"
  }
}

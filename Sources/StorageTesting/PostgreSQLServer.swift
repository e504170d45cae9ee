import Foundation
import Storage

/// PostgreSQL databases for one test each, created from a template that stays on the server for the next run.
enum PostgreSQLServer {
  private static let templates = Templates<String>(engine: .postgresql)
  /// Sixteen databases of at most eight connections each.
  private static let turns = Turns(16)

  /// `TEST_PG`: a URL whose role may create databases.
  static var url: String? { ProcessInfo.processInfo.environment["TEST_PG"] }

  static func withDatabase<R: Sendable>(
    migrations: [Migration], body: (String) async throws -> R
  ) async throws -> R {
    guard let url else { throw StorageError.unreachable("TEST_PG") }
    let template = try await templates.template(for: migrations) { fingerprint in
      try await makeTemplate(named: "levier_modele_\(fingerprint)", migrations: migrations, on: url)
    }
    await turns.take()
    do {
      let result = try await withFreshDatabase(from: template, on: url, body: body)
      await turns.give()
      return result
    } catch {
      await turns.give()
      throw error
    }
  }

  private static func withFreshDatabase<R: Sendable>(
    from template: String, on url: String, body: (String) async throws -> R
  ) async throws -> R {
    let name = "levier_essai_" + UUID().uuidString.lowercased().filter { $0 != "-" }
    try await administer(url, "CREATE DATABASE \(.trusting(name)) TEMPLATE \(.trusting(template))")
    do {
      let result = try await body(address(of: name, on: url))
      try await drop(name, on: url)
      return result
    } catch {
      try await drop(name, on: url)
      throw error
    }
  }

  /// Migrated under another name, so that a template is whole or absent.
  private static func makeTemplate(
    named name: String, migrations: [Migration], on url: String
  ) async throws -> String {
    let draft = name + "_\(ProcessInfo.processInfo.processIdentifier)"
    let server = try await PostgreSQLServer.open(url)
    let exists = try await server.read {
      try $0.first("SELECT 1 FROM pg_database WHERE datname = \(name)") != nil
    }
    await server.close()
    if exists { return name }
    try await administer(url, "CREATE DATABASE \(.trusting(draft)) TEMPLATE template0 ENCODING 'UTF8'")
    let storage = try await open(address(of: draft, on: url))
    if !migrations.isEmpty { _ = try await storage.migrate(migrations) }
    await storage.close()
    do {
      try await administer(url, "ALTER DATABASE \(.trusting(draft)) RENAME TO \(.trusting(name))")
    } catch StorageError.other(code: "42P04", _) {
      // Another process was faster.
      try await drop(draft, on: url)
    }
    return name
  }

  private static func drop(_ name: String, on url: String) async throws {
    try await administer(url, "DROP DATABASE IF EXISTS \(.trusting(name)) WITH (FORCE)")
  }

  private static func administer(_ url: String, _ command: SQL) async throws {
    let server = try await PostgreSQLStorage.open(url: url)
    do {
      try await server.executeAlone(command)
      await server.close()
    } catch {
      await server.close()
      throw error
    }
  }

  private static func open(_ url: String) async throws -> any Storage {
    try await StorageAddress(url).open(clock: { Instant(Date()) }, connections: 1)
  }

  /// `url` with another database name: what follows the host, up to the parameters.
  private static func address(of name: String, on url: String) -> String {
    guard var parts = URLComponents(string: url) else { return url }
    parts.path = "/" + name
    return parts.string ?? url
  }
}

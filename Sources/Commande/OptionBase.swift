import ArgumentParser
import Foundation
import Levier
import Storage

/// The database that a verb opens.
struct OptionBase: ParsableArguments {
  @Option(help: "Base de données : un fichier SQLite, ou postgresql://…")
  var base = "levier.sqlite"

  /// Opens the database and brings its schema up to date.
  func ouvrir() async throws -> any Storage {
    let storage = try await StorageAddress(base).open(clock: { Instant(Date()) })
    _ = try await storage.migrate(migrations)
    return storage
  }
}

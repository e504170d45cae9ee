import ArgumentParser
import Foundation
import Levier
import Storage

/// The database that a verb opens.
struct OptionBase: ParsableArguments {
  @Option(help: ArgumentHelp(Cle.base.aide, valueName: "base"))
  var base: String?

  @Option(
    help: ArgumentHelp(
      "Fichier JSON des réglages [défaut : \(Choix.fichierParDefaut), s’il existe].", valueName: "fichier"))
  var configuration: String?

  /// The settings, with what was typed for this verb before all others.
  func choix(_ options: [Cle: String] = [:]) async throws -> Choix {
    var options = options
    options[.base] = base
    return try await Choix(options: options, fichier: configuration)
  }

  /// Opens the database and brings its schema up to date.
  func ouvrir() async throws -> any Storage {
    try await Self.ouvrir(choix().texte(.base))
  }

  static func ouvrir(_ adresse: String) async throws -> any Storage {
    let storage = try await StorageAddress(adresse).open(clock: { Instant(Date()) })
    do {
      _ = try await storage.migrate(migrations)
      try await Repliage.faire(storage)
      return storage
    } catch {
      await storage.close()
      throw error
    }
  }

  /// Opens the database, lends it to an act, and closes it, whatever happens.
  func avecLaBase<R: Sendable>(_ acte: (any Storage) async throws -> R) async throws -> R {
    let storage = try await ouvrir()
    do {
      let resultat = try await acte(storage)
      await storage.close()
      return resultat
    } catch {
      await storage.close()
      throw error
    }
  }
}

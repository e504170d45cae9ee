import Foundation
import Levier
import Storage

extension OptionBase {
  /// Opens the database and lends it, with the rest of what the trade's acts need.
  func avecServices<R: Sendable>(_ acte: (Services) async throws -> R) async throws -> R {
    let choix = try await choix()
    let installation = Installation(fichiers: try choix.texte(.fichiers), https: false)
    return try await avecLaBase { storage in
      try await acte(Services(storage: storage, horloge: { Instant(Date()) }, installation: installation))
    }
  }
}

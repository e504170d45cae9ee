import ArgumentParser
import Foundation
import Hummingbird
import Levier
import Logging
import Storage

struct Servir: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Sert l’application dans un navigateur.")

  @OptionGroup var base: OptionBase

  @Option(help: "Adresse d’écoute.")
  var hote = "127.0.0.1"

  @Option(help: "Port d’écoute.")
  var port = 8080

  func run() async throws {
    let storage = try await base.ouvrir()
    let services = Services(
      storage: storage, horloge: { Instant(Date()) },
      reglages: Reglages(fichiers: "donnees/fichiers", https: false))
    let journal = Logger(label: "levier")
    try await serveur(services, hote: hote, port: port, journal: journal).runService()
    await storage.close()
  }
}

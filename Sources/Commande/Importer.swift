import ArgumentParser
import Foundation
import Levier
import Storage

struct Importer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fait entrer dans la base ce que d’autres programmes ont écrit.",
    subcommands: [ImporterDecp.self, ImporterHeures.self])
}

struct ImporterDecp: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decp",
    abstract: "Fait entrer des marchés publiés (données essentielles de la commande publique).",
    discussion: """
      Lit les formats JSON 2022 et 2019, l’XML réglementaire et le CSV. Le même fichier peut être importé deux \
      fois : rien n’est doublé. Un marché refusé est dit avec sa position et son motif, et n’arrête pas les autres.
      """)

  @Argument(help: "Fichier à lire.")
  var fichier: String

  @OptionGroup var base: OptionBase

  @Option(help: ArgumentHelp("Nom du territoire, utile si la base en porte plusieurs.", valueName: "nom"))
  var territoire: String?

  @Flag(help: "Donne le résultat en JSON.")
  var json = false

  func run() async throws {
    let bilan = try await base.avecServices {
      try await importerDecp($0, fichier: fichier, territoire: territoire)
    }
    try bilan.dire(enJSON: json)
  }
}

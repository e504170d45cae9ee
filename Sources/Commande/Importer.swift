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

  @OptionGroup var option: OptionImport

  func run() async throws {
    let numeros = option.numeros
    try await option.importer {
      try await importerDecp($0, fichier: $1, territoire: $2, numeros: numeros)
    }
  }
}

import ArgumentParser
import Storage

struct Migrer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Crée la base de données, ou la met au niveau du programme.")

  @OptionGroup var base: OptionBase

  @Flag(help: "Donne le résultat en JSON.")
  var json = false

  func run() async throws {
    try await base.avecLaBase { storage in
      let resultat = Schema(moteur: storage.engine.rawValue, schema: try await storage.schemaNumber())
      if json { try direEnJSON(resultat) } else { dire("Schéma n° \(resultat.schema) (\(resultat.moteur)).") }
    }
  }

  private struct Schema: Encodable {
    let moteur: String
    let schema: Int
  }
}

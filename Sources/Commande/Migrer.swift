import ArgumentParser
import Storage

struct Migrer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Met la base de données au niveau du programme.")

  @OptionGroup var base: OptionBase

  func run() async throws {
    let storage = try await base.ouvrir()
    print("Schéma n° \(try await storage.schemaNumber()) (\(storage.engine.rawValue)).")
    await storage.close()
  }
}

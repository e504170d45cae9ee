import ArgumentParser
import Levier

/// What every import is told: the file, the base and territory it goes into, and how to answer.
struct OptionImport: ParsableArguments {
  @Argument(help: "Fichier à lire.")
  var fichier: String

  @OptionGroup var base: OptionBase

  @Option(help: ArgumentHelp("Nom du territoire, utile si la base en porte plusieurs.", valueName: "nom"))
  var territoire: String?

  @Flag(help: "Donne le résultat en JSON.")
  var json = false

  @Flag(
    help:
      "Dit que les nombres du fichier qui ont la forme d’un numéro de sécurité sociale ont été regardés, et n’en sont pas."
  )
  var numerosVerifies = false

  var numeros: NumerosDouteux { numerosVerifies ? .verifies : .aRegarder }

  func importer(
    _ acte: (Services, _ fichier: String, _ territoire: String?) async throws -> BilanImport
  ) async throws {
    let bilan = try await base.avecServices { try await acte($0, fichier, territoire) }
    try bilan.dire(enJSON: json)
  }
}

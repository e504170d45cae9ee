import ArgumentParser
import Levier

struct ImporterHeures: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heures",
    abstract: "Fait entrer un tableau d’heures mensuelles, CSV ou XLSX, dans les déclarations en brouillon.",
    discussion: """
      Les colonnes sont reconnues à leur titre. Une ligne refusée est dite avec sa position et son motif, et \
      n’arrête pas les autres. Le même tableau peut être importé deux fois\u{a0}: rien n’est doublé.
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
      try await importerHeures($0, fichier: fichier, territoire: territoire)
    }
    try bilan.dire(enJSON: json)
  }
}

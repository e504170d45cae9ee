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

  @OptionGroup var option: OptionImport

  func run() async throws {
    try await option.importer { try await importerHeures($0, fichier: $1, territoire: $2) }
  }
}

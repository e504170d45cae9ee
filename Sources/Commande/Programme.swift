import ArgumentParser
import Levier

/// The `levier` command: one verb an act.
@main
struct Programme: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "levier",
    abstract:
      "Suit les clauses sociales d’insertion d’un territoire, de l’avis d’attribution au bilan annuel.",
    version: versionDeLevier,
    subcommands: [Servir.self, Migrer.self, Compte.self])
}

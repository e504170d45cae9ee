import ArgumentParser
import Foundation
import Levier

/// The `levier` command: one verb an act.
@main
struct Programme: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "levier",
    abstract:
      "Suit les clauses sociales d’insertion d’un territoire, de l’avis d’attribution au bilan annuel.",
    discussion: """
      Codes de sortie : 0, tout est passé ; 1, échec, dit en une phrase ; 2, appel ou réglage fautif ; \
      3, une partie des enregistrements a été refusée.
      """,
    version: versionDeLevier,
    subcommands: [
      Servir.self, Demo.self, Migrer.self, Compte.self, National.self, Importer.self, Bilan.self,
      Exporter.self,
      Calculer.self, Sauvegarder.self, Restaurer.self,
    ])

  static func main() async {
    umask(0o077)  // the base, files and backups are their owner's alone
    do {
      var verbe = try parseAsRoot()
      if var verbe = verbe as? any AsyncParsableCommand {
        try await verbe.run()
      } else {
        try verbe.run()
      }
    } catch {
      Fin(error).sortir()
    }
  }
}

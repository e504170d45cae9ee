import ArgumentParser
import Foundation
import Levier
import Storage

struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remplit une base vide d’un monde inventé, avec un compte par rôle.")

  @OptionGroup var base: OptionBase

  @Flag(help: "Ne fait rien, sans erreur, si la base contient déjà quelque chose.")
  var siVide = false

  @Flag(
    help: "Raconte aussi le territoire voisin, où la structure d’insertion de la démonstration travaille.")
  var deuxTerritoires = false

  @Option(
    help: ArgumentHelp(
      """
      demo (trente marchés, soixante personnes) ou region (cinq mille engagements, vingt mille \
      personnes et trois cent mille lignes mensuelles, pour les mesures).
      """, valueName: "taille"))
  var taille = Taille.demo

  enum Taille: String, ExpressibleByArgument, CaseIterable { case demo, region }

  func run() async throws {
    try await base.avecLaBase { storage in
      guard try await Monde.estAbsent(de: storage) else {
        guard siVide else {
          throw PhraseSeule("La base contient déjà des structures : la démonstration veut une base vide.")
        }
        return dire("La base contient déjà des structures : rien à faire.")
      }
      let maintenant = Instant(Date())
      switch taille {
      case .demo:
        try await storage.write { tx in
          // Its password is printed: a dear one would only slow its visitors down.
          let raconter = deuxTerritoires ? Monde.deuxTerritoires : Monde.demonstration
          _ = try raconter(tx, maintenant, 1 << 12)
        }
      case .region: try await Monde.region(dans: storage, le: maintenant, cout: 1 << 15, progres: dire)
      }
      dire("Base de démonstration remplie. Mot de passe de tous les comptes : \(Monde.motDePasse)")
      for compte in Monde.comptes { dire("  \(compte.role) : \(compte.courriel)") }
    }
  }
}

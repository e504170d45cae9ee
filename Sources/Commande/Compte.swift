import ArgumentParser
import Levier
import Storage

struct Compte: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Gère les comptes.", subcommands: [CompteCreer.self])
}

struct CompteCreer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "creer",
    abstract: "Crée un compte d’administrateur ou de facilitateur, et son lien d’invitation.")

  @OptionGroup var base: OptionBase

  @Option(help: "Nom du territoire, créé s’il n’existe pas.")
  var territoire: String

  @Option(help: "Nom de la structure qui porte les facilitateurs, créée si elle n’existe pas.")
  var structure: String

  @Option(help: "administrateur ou facilitateur.")
  var role = "administrateur"

  @Option var prenom: String
  @Option var nom: String
  @Option var courriel: String

  @Option(help: "Adresse du site, pour le lien affiché.")
  var site = "http://127.0.0.1:8080"

  func run() async throws {
    let storage = try await base.ouvrir()
    let lien = try await creerCompte(
      storage, territoire: territoire, structure: structure, role: role, prenom: prenom, nom: nom,
      courriel: courriel)
    print("Compte créé. Lien à remettre à \(prenom) \(nom), valable quatorze jours :\n\(site)\(lien)")
    await storage.close()
  }
}

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

  @Option(help: ArgumentHelp("Nom du territoire, créé s’il n’existe pas.", valueName: "nom"))
  var territoire: String

  @Option(
    help: ArgumentHelp(
      "Nom de la structure qui porte les facilitateurs, créée si elle n’existe pas.", valueName: "nom"))
  var structure: String

  @Option(help: ArgumentHelp("administrateur ou facilitateur.", valueName: "rôle"))
  var role = "administrateur"

  @Option(help: ArgumentHelp("Prénom de la personne.", valueName: "prénom"))
  var prenom: String

  @Option(help: ArgumentHelp("Nom de la personne.", valueName: "nom"))
  var nom: String

  @Option(help: ArgumentHelp("Son adresse de courriel, qui l’identifie.", valueName: "courriel"))
  var courriel: String

  @Option(help: ArgumentHelp("Adresse du site, pour le lien affiché.", valueName: "adresse"))
  var site = "http://127.0.0.1:8080"

  func run() async throws {
    let lien = try await base.avecLaBase { storage in
      try await creerCompte(
        storage, territoire: territoire, structure: structure, role: role, prenom: prenom, nom: nom,
        courriel: courriel)
    }
    dire("Compte créé. Lien à remettre à \(prenom) \(nom), valable quatorze jours\u{a0}:\n\(site)\(lien)")
  }
}

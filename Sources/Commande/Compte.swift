import ArgumentParser
import Levier
import Storage

struct Compte: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Gère les comptes.",
    subcommands: [CompteCreer.self, CompteOperateur.self, CompteRetrait.self, CompteLien.self])
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

  @Option(help: ArgumentHelp(Cle.adresse.aide, valueName: "adresse"))
  var adresse: String?

  func run() async throws {
    let site = try await base.choix([.adresse: adresse].compactMapValues(\.self)).adressePublique()
    let lien = try await base.avecLaBase { storage in
      try await creerCompte(
        storage, territoire: territoire, structure: structure, role: role, prenom: prenom, nom: nom,
        courriel: courriel)
    }
    dire("Compte créé. Lien à remettre à \(prenom) \(nom), valable quatorze jours\u{a0}:\n\(site)\(lien)")
  }
}

/// Who keeps the figures of the whole country: named by who runs the installation.
struct CompteOperateur: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "operateur",
    abstract: "Nomme l’opérateur de l’installation, qui tient les données nationales, et donne son lien.")

  @OptionGroup var base: OptionBase

  @Option(help: ArgumentHelp("Son nom, comme l’historique le dira.", valueName: "nom"))
  var nom: String

  @Option(help: ArgumentHelp("Son adresse de courriel, qui l’identifie.", valueName: "courriel"))
  var courriel: String

  @Option(help: ArgumentHelp(Cle.adresse.aide, valueName: "adresse"))
  var adresse: String?

  func run() async throws {
    let site = try await base.choix([.adresse: adresse].compactMapValues(\.self)).adressePublique()
    let lien = try await base.avecLaBase { storage in
      try await creerOperateur(storage, nom: nom, courriel: courriel)
    }
    dire("Lien à remettre à \(nom), valable quatorze jours\u{a0}:\n\(site)\(lien)")
  }
}

struct CompteRetrait: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retirer-operateur",
    abstract: "Retire sa fonction à un opérateur, qui est aussitôt déconnecté.")

  @Argument(help: "Son adresse de courriel.")
  var courriel: String

  @OptionGroup var base: OptionBase

  func run() async throws {
    try await base.avecLaBase { storage in try await retirerOperateur(storage, courriel: courriel) }
    dire("\(courriel) n’est plus opérateur de l’installation.")
  }
}

/// The way back of a facilitator whom no other can help: who runs the installation answers for who asks.
struct CompteLien: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lien", abstract: "Donne un nouveau lien de connexion à un compte qui existe.")

  @Argument(help: "Adresse de courriel du compte.")
  var courriel: String

  @OptionGroup var base: OptionBase

  @Option(help: ArgumentHelp(Cle.adresse.aide, valueName: "adresse"))
  var adresse: String?

  func run() async throws {
    let site = try await base.choix([.adresse: adresse].compactMapValues(\.self)).adressePublique()
    let lien = try await base.avecLaBase { storage in
      try await nouveauLien(storage, courriel: courriel)
    }
    dire("Lien à remettre à son titulaire, valable quatorze jours\u{a0}:\n\(site)\(lien)")
  }
}

import ArgumentParser
import Levier

/// What all the territories of an installation share, and none of them writes.
struct National: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tient les chiffres nationaux, communs à tous les territoires.",
    subcommands: [NationalSmic.self, NationalSeuil.self, NationalEntree.self])
}

struct NationalSmic: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "smic", abstract: "Ajoute un taux du SMIC horaire brut, qui sert à estimer les pénalités.")

  @OptionGroup var base: OptionBase

  @Option(help: ArgumentHelp("Premier jour du taux : 2027-01-01.", valueName: "jour"))
  var du: String

  @Option(help: ArgumentHelp("Taux horaire brut, en euros : 12,02.", valueName: "euros"))
  var horaire: String

  @Option(help: ArgumentHelp("Le décret ou l’arrêté qui le fixe.", valueName: "texte"))
  var source: String

  func run() async throws {
    dire(
      try await base.avecLaBase { storage in
        try await ajouterSmic(storage, du: du, horaire: horaire, source: source)
      })
  }
}

struct NationalSeuil: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seuil", abstract: "Ajoute un seuil européen de procédure formalisée.")

  @OptionGroup var base: OptionBase

  @Option(help: ArgumentHelp("Premier jour du seuil : 2028-01-01.", valueName: "jour"))
  var du: String

  @Option(help: ArgumentHelp("Dernier jour, s’il est connu.", valueName: "jour"))
  var au = ""

  @Option(help: ArgumentHelp("tous, etat, autres ou reseaux.", valueName: "acheteur"))
  var acheteur: String

  @Option(help: ArgumentHelp("travaux ou fournitures_services.", valueName: "objet"))
  var objet: String

  @Option(help: ArgumentHelp("Montant hors taxes, en euros : 5 404 000.", valueName: "euros"))
  var montant: String

  @Option(help: ArgumentHelp("Le texte qui le fixe.", valueName: "texte"))
  var source: String

  func run() async throws {
    dire(
      try await base.avecLaBase { storage in
        try await ajouterSeuil(
          storage, du: du, au: au, acheteur: acheteur, objet: objet, montant: montant, source: source)
      })
  }
}

struct NationalEntree: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entree", abstract: "Change le jour où un texte entre en vigueur.")

  @OptionGroup var base: OptionBase

  @Option(help: ArgumentHelp("condition_sociale ou condition_sociale_annonce.", valueName: "texte"))
  var texte: String

  @Option(help: ArgumentHelp("Premier jour : 2026-08-22.", valueName: "jour"))
  var le: String

  @Option(help: ArgumentHelp("Le texte qui le fixe.", valueName: "texte"))
  var source: String

  func run() async throws {
    dire(
      try await base.avecLaBase { storage in
        try await daterEntreeEnVigueur(storage, texte: texte, le: le, source: source)
      })
  }
}

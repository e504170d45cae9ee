import ArgumentParser
import Levier

struct Calculer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fait un calcul du métier, sans base.", subcommands: [CalculerEtp.self])
}

struct CalculerEtp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "etp", abstract: "Convertit des heures d’insertion en équivalents temps plein.")

  @Option(help: ArgumentHelp("Heures, au centième : 74000, « 1 234,5 »…", valueName: "heures"))
  var heures: String

  @Option(help: ArgumentHelp("Heures d’un équivalent temps plein : 1600, 1607, 1680…", valueName: "heures"))
  var diviseur: String

  @Flag(help: "Donne le résultat en JSON.")
  var json = false

  func run() throws {
    let resultat: CalculEtp
    do {
      resultat = try CalculEtp(heures: heures, diviseur: diviseur)
    } catch let refus as PhraseSeule {
      throw AppelFautif(refus.description)
    }
    if json { try direEnJSON(resultat) } else { dire(resultat.phrase) }
  }
}

import ArgumentParser
import Foundation
import Levier

struct Bilan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Produit le bilan d’une période\u{a0}: chiffres, PDF ou classeur.",
    discussion: """
      Sans --sortie, donne l’essentiel en une phrase, ou tous les chiffres avec --json. Les petits effectifs sont \
      montrés\u{a0}: ajoutez --diffusion avant de donner le résultat hors de l’équipe.
      """)

  @Option(help: ArgumentHelp("Premier jour\u{a0}: 2025-01-01.", valueName: "jour"))
  var debut: String

  @Option(help: ArgumentHelp("Dernier jour\u{a0}: 2025-12-31.", valueName: "jour"))
  var fin: String

  @OptionGroup var base: OptionBase

  @Option(help: ArgumentHelp("Nom du territoire, utile si la base en porte plusieurs.", valueName: "nom"))
  var territoire: String?

  @Option(help: ArgumentHelp("territoire, donneur-12 ou operation-5.", valueName: "portée"))
  var portee = "territoire"

  @Option(
    help: ArgumentHelp(
      "Heures d’un équivalent temps plein\u{202f}; sans lui, la règle du territoire à la fin de la période.",
      valueName: "heures"))
  var diviseur: String?

  @Flag(help: "Masque les effectifs de 1 à 4.")
  var diffusion = false

  @Option(help: ArgumentHelp("Fichier à écrire, en .pdf ou .xlsx.", valueName: "fichier"))
  var sortie: String?

  @Flag(help: "Donne le résultat en JSON.")
  var json = false

  func run() async throws {
    let appel = AppelBilan(
      debut: debut, fin: fin, territoire: territoire, portee: portee, diviseur: diviseur, diffusion: diffusion
    )
    if let sortie {
      let octets = try await avec { try await editerBilan($0, appel, sortie: sortie) }
      try Data(octets).write(to: URL(filePath: sortie), options: .atomic)
      dire("Bilan écrit dans \(sortie).")
    } else {
      let chiffres = try await avec { try await bilan($0, appel) }
      if json { try direEnJSON(chiffres) } else { dire(chiffres.phrase) }
    }
  }

  /// A call that names what is not there is a wrong call, as its sentence says.
  private func avec<R: Sendable>(_ acte: (Services) async throws -> R) async throws -> R {
    do {
      return try await base.avecServices(acte)
    } catch let refus as PhraseSeule {
      throw AppelFautif(refus.description)
    }
  }
}

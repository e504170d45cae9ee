import ArgumentParser
import Foundation
import Levier

struct Exporter: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Écrit une liste d’un territoire dans un tableur, CSV ou XLSX.")

  @Argument(help: "Liste\u{a0}: structures, marches, vertical (par marché) ou horizontal (par personne).")
  var liste: String

  @Argument(help: "Fichier à écrire, dont le nom finit par .csv ou .xlsx.")
  var fichier: String

  @OptionGroup var base: OptionBase

  @Option(help: ArgumentHelp("Nom du territoire, utile si la base en porte plusieurs.", valueName: "nom"))
  var territoire: String?

  @Flag(help: "Remplace le fichier s’il existe.")
  var remplacer = false

  func run() async throws {
    guard let table = TableExportee(rawValue: liste) else {
      let listes = TableExportee.allCases.map(\.rawValue).joined(separator: ", ")
      throw AppelFautif("La liste «\u{a0}\(liste)\u{a0}» est inconnue. Les listes sont\u{a0}: \(listes).")
    }
    let sortie = URL(filePath: fichier)
    guard let format = FormatExport(rawValue: sortie.pathExtension.lowercased()) else {
      throw AppelFautif("Donnez au fichier un nom qui finit par .csv ou .xlsx.")
    }
    guard remplacer || !FileManager.default.fileExists(atPath: sortie.path) else {
      throw PhraseSeule(
        "Le fichier \(fichier) existe déjà\u{a0}: ajoutez --remplacer pour l’écrire par-dessus.")
    }
    let export = try await base.avecServices { services in
      try await exporter(services, table, en: format, territoire: territoire)
    }
    try Data(export.octets).write(to: sortie, options: .atomic)
    dire("\(export.lignes) \(export.lignes < 2 ? "ligne" : "lignes") dans \(fichier).")
  }
}

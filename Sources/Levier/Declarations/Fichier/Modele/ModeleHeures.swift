import Formats
import Foundation

/// A sheet to fill: an employer's open contracts of a month, the hours left blank.
struct ModeleHeures: Sendable {
  let employeur: Structure
  let mois: Mois
  let contrats: [ContratDuMois]

  private static let colonnes = [
    SheetColumn("Numéro de contrat"), SheetColumn("Nom", width: 24), SheetColumn("Prénom", width: 20),
    SheetColumn("Mois"), SheetColumn("Métier", width: 30), SheetColumn("Heures travaillées"),
    SheetColumn("Heures de formation"),
  ]

  private var lignes: [[SheetValue]] {
    contrats.map { contrat in
      [
        .integer(Int(contrat.id.rawValue)), .text(contrat.nom), .text(contrat.prenom), .text(mois.iso),
        .text(contrat.metier), .empty, .empty,
      ]
    }
  }

  var csv: Fichier {
    var sortie = CSVWriter()
    sortie.append(Self.colonnes.map { .text($0.title) })
    for ligne in lignes { sortie.append(ligne) }
    return Fichier(nom: "heures-\(mois.iso).csv", type: Fichier.csv, octets: sortie.bytes)
  }

  func xlsx() throws -> Fichier {
    let chemin = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: chemin) }  // a leftover is only disk space
    let classeur = try WorkbookWriter(path: chemin)
    try classeur.startSheet("Heures", columns: Self.colonnes)
    for ligne in lignes { try classeur.append(ligne) }
    try classeur.finish()
    let octets = try Data(contentsOf: URL(filePath: chemin))
    return Fichier(nom: "heures-\(mois.iso).xlsx", type: Fichier.xlsx, octets: [UInt8](octets))
  }
}

import Formats
import Foundation

/// The report as a workbook: one line a figure, so that it can be sorted, filtered and put beside last year's.
func classeurBilan(_ rapport: RapportBilan) throws -> [UInt8] {
  let chemin = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
  defer { try? FileManager.default.removeItem(atPath: chemin) }  // gone already if the book was not written
  let classeur = try WorkbookWriter(path: chemin)
  try synthese(rapport, dans: classeur)
  try feuille("Publics", rapport.publics, rapport, dans: classeur)
  try feuille("Contrats", rapport.contratsDeTravail, rapport, dans: classeur)
  try feuille("Sorties", rapport.sorties, rapport, dans: classeur)
  try feuille("Marchés", rapport.heures + rapport.marches, rapport, dans: classeur)
  try classeur.finish()
  return [UInt8](try Data(contentsOf: URL(filePath: chemin)))
}

private func synthese(_ rapport: RapportBilan, dans classeur: WorkbookWriter) throws {
  try classeur.startSheet(
    "Synthèse", title: "Bilan\u{a0}: \(rapport.titre)",
    columns: [
      SheetColumn("Indicateur", width: 34), SheetColumn("Valeur", width: 16),
      SheetColumn("Détail", width: 70),
    ])
  for indicateur in rapport.indicateurs {
    try classeur.append([
      .text(indicateur.libelle), indicateur.valeur.cellule, .text(indicateur.detail),
    ])
  }
  for mois in rapport.bilan.mois {
    try classeur.append([
      .text("Heures réalisées, \(mois.mois.enFrancais)"), .hours(hundredths: mois.volume.faites.centiemes),
    ])
  }
  for texte in rapport.textes {
    try classeur.append([.text(texte.rubrique.libelle), .empty, .text(texte.texte)])
  }
  let mentions = [
    rapport.mentionDiviseur, rapport.mentionPeriode, rapport.mentionMasque, rapport.mentionInterne,
  ].compactMap { $0 }
  for mention in mentions + ["Produit le \(rapport.produitLe.enFrancais)"] {
    try classeur.append([.text("Note"), .empty, .text(mention)])
  }
}

private func feuille(
  _ nom: String, _ tableaux: [TableauBilan], _ rapport: RapportBilan, dans classeur: WorkbookWriter
) throws {
  try classeur.startSheet(
    nom, title: "\(nom)\u{a0}: \(rapport.titre)",
    columns: [
      SheetColumn("Tableau", width: 34), SheetColumn("Ligne", width: 60), SheetColumn("Mesure", width: 20),
      SheetColumn("Valeur", width: 14),
    ])
  for tableau in tableaux {
    for ligne in tableau.lignes {
      for (mesure, valeur) in zip(tableau.colonnes, ligne.cases) {
        try classeur.append([
          .text(tableau.titre), .text(ligne.libelle), .text(mesure), valeur.cellule,
        ])
      }
    }
  }
}

extension TableauBilan.Case {
  fileprivate var cellule: SheetValue {
    switch self {
    case .nombre(let nombre): .integer(nombre)
    case .heures(let heures): .hours(hundredths: heures.centiemes)
    case .etp(let etp): .hours(hundredths: etp.centiemes)
    case .masque: .text("masqué")
    }
  }
}

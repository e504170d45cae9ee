import Formats
import Storage

/// The command `levier importer heures`: brings a sheet of hours, CSV or XLSX, into the drafts of a territory.
/// The lines refused are left out and told; the others go in together or not at all.
/// - Parameter territoire: its name; nil is the only one of the base.
/// - Throws: `PhraseSeule` where the file or its columns can not be told.
package func importerHeures(
  _ services: Services, fichier: String, territoire: String?
) async throws -> BilanImport {
  let tableur = try lireTableur(fichier)
  let aujourdhui = services.aujourdhui
  let essai = try await services.storage.write { tx in
    let territoire = try tx.territoireAImporter(territoire)
    let essai = try tx.essayer(tableur, dans: .territoire(territoire), le: aujourdhui)
    try tx.appliquer(essai, par: nil)
    return essai
  }
  var bilan = BilanImport()
  bilan.lus = essai.nombre(nil)
  bilan.crees = essai.nombre(.ajoutee)
  bilan.modifies = essai.nombre(.changee)
  bilan.inchanges = essai.nombre(.inchangee)
  bilan.refuses = essai.lignes.compactMap { ligne in
    guard case .refusee(let refus) = ligne.issue else { return nil }
    return .init(position: ligne.position, motif: refus.phrase(pour: .facilitateur))
  }
  return bilan
}

private func lireTableur(_ chemin: String) throws -> TableurHeures {
  do {
    let lignes = try TabularFile.read(path: chemin).rows
    let correspondance = CorrespondanceHeures(devinee: lignes)
    guard correspondance.manque.isEmpty else {
      let noms = correspondance.manque.map(\.libelle).joined(separator: ", ")
      throw PhraseSeule("Colonnes introuvables dans ce tableau\u{a0}: \(noms).")
    }
    return TableurHeures(lignes: lignes, correspondance: correspondance)
  } catch let refus as TabularError {
    throw PhraseSeule(refus.phrase)
  }
}

extension TabularError: Phrase {
  var phrase: String {
    switch self {
    case .file: "Ce fichier ne peut pas être lu."
    case .notATable: "Ce fichier n’est pas un tableau\u{a0}: envoyez un fichier CSV ou XLSX."
    case .legacyWorkbook: "Ce classeur est au format .xls\u{a0}: enregistrez-le au format .xlsx."
    case .binaryWorkbook: "Ce classeur est au format .xlsb\u{a0}: enregistrez-le au format .xlsx."
    case .openDocument: "Ce classeur est au format .ods\u{a0}: enregistrez-le au format .xlsx ou CSV."
    case .encrypted: "Ce classeur est protégé par un mot de passe\u{a0}: retirez la protection."
    case .damaged, .missingPart, .malformedXML, .documentType:
      "Ce classeur est abîmé ou incomplet\u{a0}: enregistrez-le de nouveau, puis renvoyez-le."
    case .inflatesBeyond, .ratioBeyond: "Ce classeur est démesuré une fois ouvert\u{a0}: il est refusé."
    case .noSuchSheet: "La feuille demandée n’existe pas dans ce classeur."
    case .tooManyRows(let limite): "Ce tableau a plus de \(limite) lignes\u{a0}: découpez-le."
    case .tooManyColumns(let ligne, let limite): "La ligne \(ligne) a plus de \(limite) colonnes."
    case .cellTooLarge(let ligne, _): "Une cellule de la ligne \(ligne) est démesurée."
    case .unclosedQuote(let ligne): "Un guillemet ouvert à la ligne \(ligne) n’est jamais refermé."
    }
  }
}

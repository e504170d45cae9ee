import Formats
import Foundation
import Storage

/// The command `levier importer heures`: brings a sheet of hours, CSV or XLSX, into the drafts of a territory.
/// The lines refused are left out and told; the others go in together or not at all. What is odd goes in, told:
/// it is asked about again before the month is handed over.
/// - Parameters:
///   - territoire: its name; nil is the only one of the base.
///   - choix: what the titles do not say surely.
/// - Throws: `PhraseSeule` where the file, its sheet or its columns can not be told, or where it holds what may be
///   social security numbers that nobody has looked at.
package func importerHeures(
  _ services: Services, fichier: String, territoire: String?, choix: ChoixHeures = ChoixHeures(),
  numeros: NumerosDouteux = .aRegarder
) async throws -> BilanImport {
  let fouille = try FouilleDeCommande(fichier, numeros)
  let lu = TableurLu(try TableurHeures.ouvrir(fichier, choix), le: services.aujourdhui)
  let chemin = URL(filePath: fichier)
  let provenance = Provenance(
    fichier: chemin.lastPathComponent, empreinte: try Empreinte.calculer(chemin).sha256,
    feuille: lu.tableur.correspondance.feuille)
  let essai = try await services.storage.write { tx in
    let territoire = try tx.territoireAImporter(territoire)
    let tx = TransactionLocale(tx, dans: territoire)
    try fouille.tracer(tx)
    let essai = try tx.essayer(lu, dans: .territoire(territoire), de: territoire)
    try tx.appliquer(essai, de: provenance, par: nil)
    return essai
  }
  return BilanImport(essai)
}

extension BilanImport {
  fileprivate init(_ essai: ImportHeures) {
    self.init()
    lus = essai.nombre(nil) - essai.nombre(.ecartee)
    crees = essai.nombre(.ajoutee)
    modifies = essai.nombre(.changee)
    inchanges = essai.nombre(.inchangee)
    for ligne in essai.lignes {
      func dire(_ phrase: String) -> Refuse { Refuse(position: ligne.position, motif: phrase) }
      switch ligne.issue {
      case .refusee(let refus): refuses.append(dire(refus.phrase(pour: .facilitateur)))
      case .ecartee(let ecart): ecartes.append(dire(ecart.phrase))
      case .additionnee(let autre): ecartes.append(dire("Additionnée à la ligne \(autre)."))
      case .ajoutee, .changee, .inchangee: break
      }
      aVerifier += ligne.questions.map { dire($0.phrase) }
    }
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
    case .tooManyCells(let limite):
      "Ce tableau a plus de \(limite) cellules\u{a0}: découpez-le, par exemple par année, ou retirez les colonnes inutiles."
    case .tooManyColumns(let ligne, let limite): "La ligne \(ligne) a plus de \(limite) colonnes."
    case .cellTooLarge(let ligne, _): "Une cellule de la ligne \(ligne) est démesurée."
    case .strayQuote(let ligne):
      "Un guillemet ouvert à la ligne \(ligne) avale les cellules et les lignes qui suivent\u{a0}: retirez-le, ou doublez-le."
    case .unclosedQuote(let ligne): "Un guillemet ouvert à la ligne \(ligne) n’est jamais refermé."
    }
  }
}

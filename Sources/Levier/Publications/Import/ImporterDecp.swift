import Formats
import Foundation
import Storage

/// The command `levier importer decp`: brings a file of published awards into a territory.
/// - Parameter territoire: its name, created if there is none yet; nil is the only one of the base.
/// - Throws: `PhraseSeule` where the file or the territory can not be told, or where the file holds what may be
///   social security numbers that nobody has looked at.
package func importerDecp(
  _ services: Services, fichier: String, territoire: String?, numeros: NumerosDouteux = .aRegarder
) async throws -> BilanImport {
  do {
    let source = try FichierDAvis(lu: fichier)
    let fouille = try FouilleDeCommande(fichier, numeros)
    let id = try await services.storage.write { tx in
      let id = try tx.territoireAImporter(territoire)
      try fouille.tracer(TransactionLocale(tx, dans: id))
      return id
    }
    let importe = try await services.importer(fichier, source, dans: id, par: nil, .pourDeBon)
    var bilan = BilanImport()
    (bilan.lus, bilan.crees) = (importe.lus, importe.crees)
    (bilan.inchanges, bilan.modifies) = (importe.inchanges, importe.modifies)
    bilan.aVerifier = importe.aVerifier.map { .init(position: $0.position, motif: $0.motif) }
    bilan.refuses = importe.refus.map { .init(position: $0.position, motif: $0.motif) }
    return bilan
  } catch let refus as AwardFileError {
    throw PhraseSeule(refus.phrase)
  }
}

extension FichierDAvis {
  fileprivate init(lu chemin: String) throws {
    let fichier = URL(filePath: chemin)
    guard FileManager.default.isReadableFile(atPath: chemin) else { throw AwardFileError.file(.absent) }
    self.init(nom: fichier.lastPathComponent, empreinte: try Empreinte.calculer(fichier).sha256)
  }
}

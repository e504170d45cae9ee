import Formats
import Storage

/// Whether taking a file in is for good, or only to see what it would do.
enum ModeImport: Sendable { case essai, pourDeBon }

extension Services {
  /// Reads a file of published awards into a territory, in one transaction: all of it, or nothing if the
  /// machine stops. A refused award is reported and the reading goes on.
  /// - Throws: `AwardFileError` for a file that is not one of awards.
  /// - Parameter source: what its awards remember of the file.
  func importer(
    _ fichier: String, _ source: FichierDAvis, dans territoire: ID<Territoire>, par agent: ID<Agent>?,
    _ mode: ModeImport
  ) async throws -> ImportAvis {
    let jour = aujourdhui
    do {
      return try await storage.write(dans: territoire) { tx in
        var importeur = try ImporteurAvis(tx, source, le: jour, par: agent)
        var bilan = ImportAvis()
        try AwardReader().read(path: fichier) { record in
          bilan.noter(try importeur.ligne(record))
        }
        guard mode == .pourDeBon else { throw Essai(bilan: bilan) }
        return bilan
      }
    } catch let essai as Essai {
      return essai.bilan
    }
  }
}

/// Thrown out of the transaction of a trial, so that nothing of it stays.
private struct Essai: Error { let bilan: ImportAvis }

extension ImporteurAvis {
  fileprivate mutating func ligne(_ record: AwardRecord) throws -> ImportAvis.Ligne {
    switch record.outcome {
    case .success(let avis):
      ImportAvis.Ligne(
        position: record.position, objet: NIR.masquer(propre(avis.objet, max: 200)),
        acheteur: avis.nomDeLAcheteur,
        issue: try importer(avis, rang: record.position))
    case .failure(let refus):
      ImportAvis.Ligne(
        position: record.position, objet: "", acheteur: "", issue: .refuse(motif: refus.phrase))
    }
  }
}

extension Award {
  fileprivate var nomDeLAcheteur: String {
    NIR.masquer(propre(acheteur.denomination ?? acheteur.id, max: 120))
  }
}

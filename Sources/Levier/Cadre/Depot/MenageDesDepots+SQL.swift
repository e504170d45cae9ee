import Foundation
import Storage

extension Services {
  /// Forgets the deposits acted on or given up, then the files that none names any more: a sheet of hours holds
  /// names, and nothing of it is needed once its lines are written.
  /// - Returns: how many files went.
  func menageDesDepots() async throws -> Int {
    let limite = horloge().adding(seconds: -Depot.duree * 86_400)
    let gardees = try await storage.write { tx in
      for territoire in try tx.territoires() {
        try TransactionLocale(tx, dans: territoire.id).oublierLesDepots(avant: limite)
      }
      return Set(try tx.rows("SELECT empreinte FROM depot").map { try $0["empreinte"] as String })
    }
    let dossier = URL(filePath: installation.fichiers, directoryHint: .isDirectory)
    // No folder yet: nothing was ever sent.
    let presents = (try? FileManager.default.contentsOfDirectory(atPath: dossier.path)) ?? []
    let oublies = presents.filter { nom in
      !gardees.contains(nom) && estUnFichierRecu(nom) && date(de: dossier.appending(path: nom)) < hier
    }
    for nom in oublies { try FileManager.default.removeItem(at: dossier.appending(path: nom)) }
    return oublies.count
  }

  /// A younger file may belong to a deposit that is being written.
  private var hier: Date { horloge().adding(seconds: -86_400).date }

  private func date(de fichier: URL) -> Date {
    let attributs = try? FileManager.default.attributesOfItem(atPath: fichier.path)  // gone: left alone
    return attributs?[.modificationDate] as? Date ?? .distantFuture
  }

  /// The name of its content, or of an upload that stopped short.
  private func estUnFichierRecu(_ nom: String) -> Bool {
    nom.hasPrefix("recu-") || nom.count == 64 && nom.allSatisfy(\.isHexDigit)
  }
}

extension TransactionLocale {
  fileprivate func oublierLesDepots(avant limite: Instant) throws {
    try execute(
      """
      DELETE FROM depot
      WHERE territoire_id = \(territoire) AND (applique_le IS NOT NULL OR cree_le < \(limite))
      """)
  }
}

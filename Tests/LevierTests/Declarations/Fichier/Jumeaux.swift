import Foundation
import Storage
import StorageTesting

@testable import Levier

/// The people whom the sheets of `../shared/donnees/cas` name, under contract in October 2026: the twin of the
/// demonstration, on a day when that month is over.
struct Jumeaux: Sendable {
  let services: Services
  let monde: Monde

  static func jouer(_ engine: TestEngine, _ acte: @escaping @Sendable (Jumeaux) async throws -> Void)
    async throws
  {
    try await engine.withStorage(migrations: migrations, clock: { Monde.aujourdhui }) { storage in
      // 15 November 2026.
      let novembre = Instant(milliseconds: Monde.aujourdhui.milliseconds + 245 * 86_400_000)
      let installation = Installation(
        fichiers: FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path,
        https: false,
        coutMotDePasse: 16, tailleMaximale: 8 << 20)
      let services = Services(storage: storage, horloge: { novembre }, installation: installation)
      let monde = try await storage.write { tx in
        let monde = try Monde.raconter(a: tx, cout: 16)
        let tx = TransactionLocale(tx, dans: monde.territoire)
        for (nom, prenom, naissance) in [
          ("Winterholt", "Tony", "1980-11-08"), ("Benchekor", "Omar", "1986-08-24"),
          ("Hoarausin", "Steeve", "1988-12-12"), ("Vasselin", "Christophe", "1976-08-15"),
        ] {
          let personne = try tx.poserParticipant(monde, nom: nom, prenom: prenom, naissance: naissance)
          _ = try tx.poserContrat(monde, de: personne, pour: [], debut: "2026-06-05")
        }
        return monde
      }
      try await acte(Jumeaux(services: services, monde: monde))
    }
  }

  /// Brings a file in, as the command does.
  func importer(_ chemin: String, _ choix: ChoixHeures = ChoixHeures()) async throws -> BilanImport {
    try await importerHeures(services, fichier: chemin, territoire: nil, choix: choix)
  }

  /// The same, of a text.
  func importer(texte: String, _ choix: ChoixHeures = ChoixHeures()) async throws -> BilanImport {
    try await avecFichier("heures.csv", Array(texte.utf8)) { chemin in try await importer(chemin, choix) }
  }

  /// A file that lasts as long as the act.
  func avecFichier<R>(_ nom: String, _ octets: [UInt8], _ acte: (String) async throws -> R) async throws -> R
  {
    let dossier = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: dossier, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: dossier) }  // a leftover is only disk space
    let fichier = dossier.appending(path: nom)
    try Data(octets).write(to: fichier)
    return try await acte(fichier.path)
  }

  /// Hundredths of hours worked, then in training, by name.
  func heures() async throws -> [String: [Int]] {
    try await services.storage.read { tx in
      let lues = try tx.rows(
        """
        SELECT participant.nom, ligne.heures, ligne.heures_formation
        FROM ligne
        JOIN contrat ON contrat.id = ligne.contrat_id
        JOIN participant ON participant.id = contrat.participant_id
        """)
      return Dictionary(
        try lues.map { (try $0["nom"], [try $0["heures"], try $0["heures_formation"]]) },
        uniquingKeysWith: { une, _ in une })
    }
  }
}

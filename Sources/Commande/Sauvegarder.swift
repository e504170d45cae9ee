import ArgumentParser
import Foundation
import Levier
import Storage

struct Sauvegarder: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copie la base et les pièces dans un nouveau dossier, pendant que le service tourne.")

  @Argument(help: "Dossier à créer.")
  var dossier: String

  @OptionGroup var base: OptionBase

  @Option(help: ArgumentHelp(Cle.fichiers.aide, valueName: "dossier"))
  var fichiers: String?

  @Option(help: ArgumentHelp("Délai accordé à pg_dump, en secondes.", valueName: "secondes"))
  var delai = 3600

  @Flag(help: "Donne le résultat en JSON.")
  var json = false

  func run() async throws {
    let arrivee = URL(filePath: dossier)
    guard !FileManager.default.fileExists(atPath: arrivee.path) else {
      throw PhraseSeule(
        "Le dossier \(dossier) existe déjà : une sauvegarde va toujours dans un nouveau dossier.")
    }
    // Named at the end, so that a backup is whole or absent.
    let chantier = arrivee.deletingLastPathComponent().appending(path: arrivee.lastPathComponent + ".partiel")
    try? FileManager.default.removeItem(at: chantier)  // Left by a backup that was cut short, if any.
    try FileManager.default.createDirectory(at: chantier, withIntermediateDirectories: true)
    do {
      let manifeste = try await remplir(chantier)
      try FileManager.default.moveItem(at: chantier, to: arrivee)
      let octets = manifeste.fichiers.map(\.octets).reduce(0, +)
      let resultat = Resultat(dossier: arrivee.path, fichiers: manifeste.fichiers.count, octets: octets)
      if json { return try direEnJSON(resultat) }
      dire("Sauvegarde faite dans \(dossier) : \(resultat.fichiers) fichiers, \(octets) octets.")
    } catch {
      try? FileManager.default.removeItem(at: chantier)  // The failure itself is what is told.
      throw error
    }
  }

  private func remplir(_ chantier: URL) async throws -> Manifeste {
    let choix = try await base.choix(fichiers.map { [.fichiers: $0] } ?? [:])
    let adresse = try choix.texte(.base)
    let storage = try await OptionBase.ouvrir(adresse)
    let schema = try await storage.schemaNumber()
    let copie = chantier.appending(path: Manifeste.base).path
    if let sqlite = storage as? SQLiteStorage { try await sqlite.backup(to: copie) }
    await storage.close()
    if storage.engine == .postgresql {
      try await PostgreSQLDump(adresse).sauvegarder(vers: copie, delai: .seconds(delai))
    }
    let pieces = URL(filePath: try choix.texte(.fichiers))
    if FileManager.default.fileExists(atPath: pieces.path) {
      try FileManager.default.copyItem(at: pieces, to: chantier.appending(path: Manifeste.dossierDesPieces))
    }
    let manifeste = try Manifeste(moteur: storage.engine.rawValue, schema: schema, de: chantier)
    try manifeste.ecrire(dans: chantier)
    return manifeste
  }

  private struct Resultat: Encodable {
    let dossier: String
    let fichiers: Int
    let octets: Int
  }
}

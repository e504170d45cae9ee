import ArgumentParser
import Foundation
import Levier
import Storage

struct Restaurer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remet en place une sauvegarde, après l’avoir vérifiée. Arrêtez le service d’abord.")

  @Argument(help: "Dossier de la sauvegarde.")
  var dossier: String

  @OptionGroup var base: OptionBase

  @Option(help: ArgumentHelp(Cle.fichiers.aide, valueName: "dossier"))
  var fichiers: String?

  @Flag(help: "Remplace la base qui existe déjà.")
  var remplacer = false

  @Option(help: ArgumentHelp("Délai accordé à pg_restore, en secondes.", valueName: "secondes"))
  var delai = 3600

  func run() async throws {
    let choix = try await base.choix(fichiers.map { [.fichiers: $0] } ?? [:])
    let adresse = try choix.texte(.base)
    let moteur = try StorageAddress(adresse).engine
    let source = URL(filePath: dossier)
    let manifeste = try Manifeste(verifie: source)
    guard manifeste.moteur == moteur.rawValue else {
      throw PhraseSeule(
        "Cette sauvegarde vient de \(manifeste.moteur) : elle se restaure sur le même moteur.")
    }
    let copie = source.appending(path: Manifeste.base)
    switch moteur {
    case .sqlite: try remplacerFichier(adresse, par: copie)
    case .postgresql: try await remplacerBase(adresse, par: copie)
    }
    try remettrePieces(de: source, dans: URL(filePath: try choix.texte(.fichiers)))
    // A backup of an older program is brought up to date; a newer one is told.
    await (try OptionBase.ouvrir(adresse)).close()
    dire("Base restaurée depuis \(dossier), sauvegarde du \(manifeste.le).")
  }

  private func remplacerFichier(_ chemin: String, par copie: URL) throws {
    let fichiers = FileManager.default
    if fichiers.fileExists(atPath: chemin), !remplacer { throw Self.dejaLa }
    let chantier = URL(filePath: chemin + ".restauration")
    try? fichiers.removeItem(at: chantier)  // Left by a restoration that was cut short, if any.
    try fichiers.copyItem(at: copie, to: chantier)
    for suffixe in ["-wal", "-shm"] where fichiers.fileExists(atPath: chemin + suffixe) {
      try fichiers.removeItem(atPath: chemin + suffixe)
    }
    if fichiers.fileExists(atPath: chemin) { try fichiers.removeItem(atPath: chemin) }
    try fichiers.moveItem(at: chantier, to: URL(filePath: chemin))
  }

  private func remplacerBase(_ adresse: String, par copie: URL) async throws {
    let storage = try await StorageAddress(adresse).open(clock: { Instant(Date()) }, connections: 1)
    let schema = try await storage.schemaNumber()
    await storage.close()
    if schema > 0, !remplacer { throw Self.dejaLa }
    try await PostgreSQLDump(adresse).restaurer(copie.path, delai: .seconds(delai))
  }

  /// Pieces are named by their content: those already there are the same.
  private func remettrePieces(de source: URL, dans arrivee: URL) throws {
    let pieces = source.appending(path: Manifeste.dossierDesPieces)
    for chemin in try fichiersSous(pieces) {
      let origine = pieces.appending(path: chemin)
      let destination = arrivee.appending(path: chemin)
      if FileManager.default.fileExists(atPath: destination.path) { continue }
      try FileManager.default.createDirectory(
        at: destination.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: origine, to: destination)
    }
  }

  private static let dejaLa = PhraseSeule(
    "Une base est déjà à cette adresse : ajoutez --remplacer pour mettre la sauvegarde à sa place.")
}

import Foundation

/// Real public data beside the project, too large for its tree: tests that read it are skipped where it is
/// absent.
enum Donnees {
  static var presentes: Bool { FileManager.default.fileExists(atPath: dossier.path) }

  static func texte(_ chemin: String) throws -> String {
    try String(contentsOf: dossier.appending(path: chemin), encoding: .utf8)
  }

  static func chemin(_ chemin: String) -> String { dossier.appending(path: chemin).path }

  private static var dossier: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/donnees")
      .standardized
  }
}

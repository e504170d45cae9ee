import Foundation

/// A folder of one test, deleted afterwards.
struct Brouillon {
  let url: URL

  static func avec<R>(_ acte: (Brouillon) async throws -> R) async throws -> R {
    let url = FileManager.default.temporaryDirectory.appending(path: "levier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }  // A folder of the system's temporary ones.
    return try await acte(Brouillon(url: url))
  }

  func chemin(_ nom: String) -> String { url.appending(path: nom).path }

  func ecrire(_ texte: String, dans nom: String) throws {
    let fichier = url.appending(path: nom)
    try FileManager.default.createDirectory(
      at: fichier.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(texte.utf8).write(to: fichier)
  }

  func lire(_ nom: String) throws -> String {
    try String(contentsOf: url.appending(path: nom), encoding: .utf8)
  }
}

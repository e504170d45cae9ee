import Foundation
import Levier

/// What a backup holds, so that a restoration can tell that nothing is missing or altered.
struct Manifeste: Codable {
  let version: String
  let moteur: String
  let schema: Int
  let le: String
  let fichiers: [Piece]

  struct Piece: Codable {
    let chemin: String
    let octets: Int
    let sha256: String
  }

  static let nom = "manifeste.json"
  static let base = "base"
  static let dossierDesPieces = "fichiers"

  func ecrire(dans dossier: URL) throws {
    let encodeur = JSONEncoder()
    encodeur.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encodeur.encode(self).write(to: dossier.appending(path: Self.nom))
  }

  init(moteur: String, schema: Int, de dossier: URL) throws {
    version = versionDeLevier
    self.moteur = moteur
    self.schema = schema
    le = Date().formatted(.iso8601)
    fichiers = try fichiersSous(dossier).map { chemin in
      let (octets, sha256) = try Empreinte.calculer(dossier.appending(path: chemin))
      return Piece(chemin: chemin, octets: octets, sha256: sha256)
    }
  }

  /// Reads the manifest of a backup and checks each file against it.
  init(verifie dossier: URL) throws {
    guard let octets = FileManager.default.contents(atPath: dossier.appending(path: Self.nom).path),
      let lu = try? JSONDecoder().decode(Manifeste.self, from: octets)
    else {
      throw PhraseSeule("\(dossier.path) n’est pas une sauvegarde : son \(Self.nom) est absent ou illisible.")
    }
    self = lu
    for piece in fichiers {
      guard !piece.chemin.split(separator: "/").contains(".."), !piece.chemin.hasPrefix("/") else {
        throw PhraseSeule("Le manifeste nomme un fichier hors de la sauvegarde : \(piece.chemin).")
      }
      guard let (octets, sha256) = try? Empreinte.calculer(dossier.appending(path: piece.chemin)) else {
        throw PhraseSeule("Il manque à la sauvegarde le fichier \(piece.chemin).")
      }
      guard octets == piece.octets, sha256 == piece.sha256 else {
        throw PhraseSeule("Le fichier \(piece.chemin) de la sauvegarde est altéré : rien n’a été restauré.")
      }
    }
  }
}

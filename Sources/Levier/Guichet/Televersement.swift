import Crypto
import Foundation
import Hummingbird
import Markup
import NIOCore
import Storage

/// A form sent with files: its fields, and each file in a place of its own until it is kept or forgotten.
struct Televersement: Sendable {
  var champs: FormState
  var fichiers: [FichierRecu] = []

  /// The file of a field, unless none was chosen.
  func fichier(_ champ: String) -> FichierRecu? { fichiers.first { $0.champ == champ } }
}

struct FichierRecu: Sendable {
  let champ: String
  /// As the sender calls it: shown, never used as a path.
  let nom: String
  /// SHA-256 of the content, hexadecimal.
  let empreinte: String
  let chemin: String
  let taille: Int
}

extension Services {
  /// Reads a form with files; each goes straight to the folder of files, however large.
  /// - Throws: 413 past `reglages.tailleMaximale`, 400 for a body that is no such form or stops short.
  func televersement(_ requete: Request) async throws -> Televersement {
    if let annonce = requete.headers[.contentLength].flatMap({ Int($0) }), annonce > reglages.tailleMaximale {
      throw HTTPError(.contentTooLarge)
    }
    var lecture = try Reception(dossier: reglages.fichiers, type: requete.headers[.contentType] ?? "")
    do {
      var taille = 0
      for try await morceau in requete.body {
        taille += morceau.readableBytes
        guard taille <= reglages.tailleMaximale else { throw HTTPError(.contentTooLarge) }
        try lecture.lire(morceau.readableBytesView)
      }
      return try lecture.finir()
    } catch {
      lecture.abandonner()
      throw error is Multipart.Refus ? HTTPError(.badRequest) : error
    }
  }

  /// Where a received file is kept.
  func chemin(fichier empreinte: String) -> String { "\(reglages.fichiers)/\(empreinte)" }
}

/// A body on its way to fields and files.
private struct Reception {
  static let champMax = 64 << 10

  let dossier: String
  var multipart: Multipart
  var valeurs: [String: [String]] = [:]
  var fichiers: [FichierRecu] = []
  var enCours: Partie?

  struct Partie {
    let entete: Multipart.Entete
    var texte: [UInt8] = []
    var ecriture: FileHandle?
    var provisoire = ""
    var hachage = SHA256()
    var taille = 0
  }

  init(dossier: String, type: String) throws {
    self.dossier = dossier
    do { multipart = try Multipart(type: type) } catch { throw HTTPError(.badRequest) }
    try FileManager.default.createDirectory(atPath: dossier, withIntermediateDirectories: true)
  }

  mutating func lire(_ octets: some Sequence<UInt8>) throws {
    for morceau in try multipart.lire(octets) {
      switch morceau {
      case .debut(let entete): try commencer(entete)
      case .octets(let octets): try ajouter(octets)
      case .fin: try terminer()
      }
    }
  }

  mutating func finir() throws -> Televersement {
    try multipart.finir()
    return Televersement(champs: FormState(values: valeurs), fichiers: fichiers)
  }

  mutating func abandonner() {
    for fichier in fichiers { try? FileManager.default.removeItem(atPath: fichier.chemin) }  // the same
    guard let partie = enCours, partie.ecriture != nil else { return }
    try? FileManager.default.removeItem(atPath: partie.provisoire)  // a leftover is only disk space
  }

  private mutating func commencer(_ entete: Multipart.Entete) throws {
    var partie = Partie(entete: entete)
    if entete.fichier != nil {
      partie.provisoire = "\(dossier)/recu-\(UUID().uuidString)"
      guard FileManager.default.createFile(atPath: partie.provisoire, contents: nil),
        let ecriture = FileHandle(forWritingAtPath: partie.provisoire)
      else { throw StorageError.full }
      partie.ecriture = ecriture
    }
    enCours = partie
  }

  private mutating func ajouter(_ octets: [UInt8]) throws {
    guard var partie = enCours else { return }
    enCours = nil  // so that the bytes below are not copied
    partie.taille += octets.count
    if let ecriture = partie.ecriture {
      partie.hachage.update(data: octets)
      do { try ecriture.write(contentsOf: octets) } catch {
        enCours = partie
        throw StorageError.full
      }
    } else {
      guard partie.taille <= Self.champMax else { throw HTTPError(.contentTooLarge) }
      partie.texte += octets
    }
    enCours = partie
  }

  private mutating func terminer() throws {
    guard let partie = enCours else { return }
    enCours = nil
    guard let ecriture = partie.ecriture else {
      valeurs[partie.entete.champ, default: []].append(String(decoding: partie.texte, as: UTF8.self))
      return
    }
    try ecriture.close()
    guard partie.taille > 0 else { return try FileManager.default.removeItem(atPath: partie.provisoire) }
    let empreinte = partie.hachage.finalize().map { String(format: "%02x", $0) }.joined()
    fichiers.append(
      FichierRecu(
        champ: partie.entete.champ, nom: partie.entete.fichier ?? "", empreinte: empreinte,
        chemin: partie.provisoire,
        taille: partie.taille))
  }
}

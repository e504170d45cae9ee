import Crypto
import Foundation
import Hummingbird
import Markup
import NIOCore
import Storage

/// A form sent with a file: its fields, and the file in a place of its own until it is kept or forgotten.
struct Televersement<Champ: FieldName>: Sendable {
  var champs: Form<Champ>
  /// Nil where none was chosen, or an empty one.
  var fichier: FichierRecu?
}

struct FichierRecu: Sendable {
  /// As the sender calls it: shown, never used as a path.
  let nom: String
  /// SHA-256 of the content, hexadecimal.
  let empreinte: String
  let chemin: String
  let taille: Int
}

extension Services {
  /// Reads a form with one file, that of the field « fichier », and lends it: what was not kept by the end of
  /// `suite` is deleted before anybody is answered.
  /// - Throws: 413 past `installation.tailleMaximale`, `PlaceManquante`, 400 for a body that is no such form, stops
  ///   short, or holds a file that was not asked for.
  func recevoir<Champ>(
    _ requete: Request, de agent: ID<Agent>, _ suite: (inout Televersement<Champ>) async throws -> Reponse
  ) async throws -> Reponse {
    let annonce = requete.headers[.contentLength].flatMap { Int($0) } ?? installation.tailleMaximale
    guard annonce <= installation.tailleMaximale else { throw HTTPError(.contentTooLarge) }
    let place = try await faireDeLaPlace(annonce, a: agent)
    do {
      var envoi: Televersement<Champ> = try await televersement(requete)
      defer { if let fichier = envoi.fichier { oublier(fichier) } }
      let reponse = try await suite(&envoi)
      await arrivages.partir(place)
      return reponse
    } catch {
      await arrivages.partir(place)
      throw error
    }
  }

  private func televersement<Champ>(_ requete: Request) async throws -> Televersement<Champ> {
    var lecture = try Reception(dossier: installation.fichiers, type: requete.headers[.contentType] ?? "")
    do {
      var taille = 0
      for try await morceau in requete.body {
        taille += morceau.readableBytes
        guard taille <= installation.tailleMaximale else { throw HTTPError(.contentTooLarge) }
        try lecture.lire(morceau.readableBytesView)
      }
      return try lecture.finir()
    } catch {
      lecture.abandonner()
      throw error is Multipart.Refus ? HTTPError(.badRequest) : error
    }
  }

  /// Where a received file is kept.
  func chemin(fichier empreinte: String) -> String { "\(installation.fichiers)/\(empreinte)" }
}

/// A body on its way to fields and files.
private struct Reception {
  static let champMax = 64 << 10

  let dossier: String
  var multipart: Multipart
  var valeurs: [String: [String]] = [:]
  var fichier: FichierRecu?
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

  mutating func finir<Champ>() throws -> Televersement<Champ> {
    try multipart.finir()
    return Televersement(champs: Form(values: valeurs), fichier: fichier)
  }

  mutating func abandonner() {
    let restes = [fichier?.chemin, enCours?.ecriture == nil ? nil : enCours?.provisoire]
    // A leftover is only disk space, until the night.
    for reste in restes.compactMap(\.self) { try? FileManager.default.removeItem(atPath: reste) }
  }

  private mutating func commencer(_ entete: Multipart.Entete) throws {
    var partie = Partie(entete: entete)
    if entete.fichier != nil {
      guard entete.champ == "fichier", fichier == nil else { throw HTTPError(.badRequest) }
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
      guard let texte = String(validating: partie.texte, as: UTF8.self), !texte.contains("\0") else {
        throw HTTPError(.badRequest)
      }
      return valeurs[partie.entete.champ, default: []].append(texte)
    }
    try ecriture.close()
    guard partie.taille > 0 else { return try FileManager.default.removeItem(atPath: partie.provisoire) }
    let empreinte = partie.hachage.finalize().hexadecimal
    fichier = FichierRecu(
      nom: partie.entete.fichier ?? "", empreinte: empreinte, chemin: partie.provisoire, taille: partie.taille
    )
  }
}

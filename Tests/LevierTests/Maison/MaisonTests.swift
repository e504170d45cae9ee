import Foundation
import Testing

@Suite("The rooms in their order", .enabled(if: Maison.peutEtreLue, "python3 is not here"))
struct MaisonTests {
  @Test("No room mentions a later one, and a file holds what its name says")
  func ordre() throws {
    let lecture = try Maison.lire(Maison.sources.path)
    #expect(lecture.code == 0, "\(lecture.sortie)")
    #expect(lecture.sortie.hasSuffix("mentions en arrière : 0\n"))
  }

  @Test(
    "A mention of a later room is told with both places",
    arguments: [
      (
        "Valeurs/A.swift", "let marche: Marche", "Valeurs/A.swift:1 mentionne Marche, de Marches/Marche.swift"
      ),
      (
        "Acces/A.swift", "\nlet etat = marche.etatTenu",
        "Acces/A.swift:2 mentionne etatTenu, de Marches/Marche.swift"
      ),
      (
        "Cadre/A.swift", "let page = presenter(3)",
        "Cadre/A.swift:1 mentionne presenter, de Marches/Marche.swift"
      ),
      (
        "Acces/A+SQL.swift", #"let lus = "SELECT id FROM marche""#,
        "Acces/A+SQL.swift:1 mentionne la table marche, de Schema/004_marches.swift"
      ),
      (
        "Acces/A+SQL.swift", #"let ceux: SQL = "marche.territoire_id = 3""#,
        "Acces/A+SQL.swift:1 mentionne la table marche, de Schema/004_marches.swift"
      ),
      (
        "Pratiques/A.swift", #"let titre = "Lot \(marche.map { Marche.init })""#,
        "Pratiques/A.swift:1 mentionne Marche, de Marches/Marche.swift"
      ),
    ])
  func retour(_ fichier: String, _ source: String, _ faute: String) throws {
    let lecture = try Maison.lire([fichier: source])
    #expect(lecture.code == 1)
    #expect(lecture.sortie.contains(faute), "\(lecture.sortie)")
    #expect(lecture.sortie.hasSuffix("mentions en arrière : 1\n"))
  }

  @Test(
    "What is said of a later room, and names of one's own, are no mentions",
    arguments: [
      "// Marche, marche.etatTenu", #"let phrase = "Marche : FROM ici, presenter(3)""#,
      "func presenter(_ n: Int) {}\nlet trois = presenter(3)", "let etatTenu = 3\nlet suite = autre.etatTenu",
    ])
  func dit(_ source: String) throws {
    let lecture = try Maison.lire(["Valeurs/A.swift": source])
    #expect(lecture.code == 0, "\(lecture.sortie)")
  }

  @Test(
    "A file whose name does not say what it holds is told",
    arguments: [
      ("Marches/A.swift", #"let lus = "SELECT id FROM marche""#, "tient du SQL"),
      ("Marches/A+Pages.swift", "let ceux: SQL", "tient du SQL"),
      ("Marches/A.swift", "func page() -> HTML {}", "tient du HTML"),
      ("Marches/A+SQL.swift", "func page() -> Page {}", "tient du HTML"),
      ("Marches/A.swift", "import Hummingbird", "importe Hummingbird"),
      ("Marches/A+Pages.swift", "import Storage", "page qui importe Storage"),
      ("Marches/A.swift", String(repeating: "\n", count: 251), "plus de 250 lignes"),
      ("Voirie/A.swift", "let un = 1", "pièce sans place dans l’ordre"),
    ])
  func malNomme(_ fichier: String, _ source: String, _ faute: String) throws {
    let lecture = try Maison.lire([fichier: source])
    #expect(lecture.code == 1)
    #expect(lecture.sortie.contains(faute), "\(lecture.sortie)")
  }

  @Test("A room keeps twenty files side by side, or has inner rooms")
  func aUnCoupDOeil() throws {
    let dossiers = try Maison.dossiers()
    #expect(!dossiers.isEmpty)
    for (dossier, nombre) in dossiers {
      #expect(nombre <= 22, "\(dossier)")
    }
  }

  @Test("A way leaves open as many segments as it takes ids")
  func voies() throws {
    var lues = 0
    let declaree = /= Voie<([^>]*)>\("([^"]*)"\)/
    for fichier in try Maison.fichiers() {
      for voie in try String(contentsOf: fichier, encoding: .utf8).matches(of: declaree) {
        lues += 1
        #expect(
          voie.1.split(separator: ",").count == voie.2.split(separator: "/").count { $0.hasPrefix(":") },
          "\(voie.0)")
      }
    }
    #expect(lues > 40)
  }
}

/// The sources of the house, and what checks their order.
enum Maison {
  private static let racine = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let sources = racine.appending(path: "Sources")

  static var peutEtreLue: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/python3") }

  static func fichiers() throws -> [URL] {
    let lus = FileManager.default.enumerator(
      at: sources.appending(path: "Levier"), includingPropertiesForKeys: nil)
    return (lus?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }

  /// How many sources each folder holds.
  static func dossiers() throws -> [String: Int] {
    Dictionary(grouping: try fichiers()) { $0.deletingLastPathComponent().path }.mapValues(\.count)
  }

  static func lire(_ chemin: String) throws -> (code: Int32, sortie: String) {
    let (processus, tuyau) = (Process(), Pipe())
    processus.executableURL = URL(filePath: "/usr/bin/python3")
    processus.arguments = ["-B", racine.appending(path: "outils/maison").path, chemin]
    processus.standardOutput = tuyau
    try processus.run()
    let lu = tuyau.fileHandleForReading.readDataToEndOfFile()
    processus.waitUntilExit()
    return (processus.terminationStatus, String(decoding: lu, as: UTF8.self))
  }

  /// A house of one market, and of these files.
  static func lire(_ fichiers: [String: String]) throws -> (code: Int32, sortie: String) {
    let dossier = FileManager.default.temporaryDirectory.appending(path: "maison-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: dossier) }  // a leftover is only disk space
    let marches = [
      "Marches/Marche.swift": "struct Marche {\n  let etatTenu = 1\n}\nfunc presenter(_ rang: Int) {}\n",
      "Schema/004_marches.swift": #"let texte = "CREATE TABLE marche (id)""#,
    ]
    for (nom, texte) in marches.merging(fichiers, uniquingKeysWith: { $1 }) {
      let fichier = dossier.appending(path: "Levier/\(nom)")
      try FileManager.default.createDirectory(
        at: fichier.deletingLastPathComponent(), withIntermediateDirectories: true)
      try texte.write(to: fichier, atomically: true, encoding: .utf8)
    }
    return try lire(dossier.path)
  }
}

import Foundation
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Files that were sent are forgotten")
struct MenageDesDepotsTests {
  @Test(
    "Once acted on or given up for a week, a deposit goes with its file; the others stay",
    arguments: TestEngine.available)
  func menage(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let depots = ["applique": 2, "abandonne": 8, "recent": 6]
      for (nom, jours) in depots {
        try await scene.deposer(
          "Nom;Prénom;Mois;Heures\n\(nom);Lila;2026-02;80", age: jours, applique: nom == "applique")
      }
      let etranger = try scene.poserFichier("notes.txt", age: 30)
      let orphelin = try scene.poserFichier("recu-\(UUID().uuidString)", age: 2)
      let enCours = try scene.poserFichier("recu-\(UUID().uuidString)", age: 0)
      let partis = try await scene.services.menageDesDepots()
      #expect(partis == 3)
      let restants: [String] = try await scene.storage.read { tx in
        try tx.rows("SELECT nom FROM depot").map { try $0["nom"] }
      }
      #expect(restants == ["recent.csv"])
      let gardes = try scene.fichiersGardes()
      #expect(gardes.count == 3)
      #expect(FileManager.default.fileExists(atPath: etranger))
      #expect(!FileManager.default.fileExists(atPath: orphelin))
      #expect(FileManager.default.fileExists(atPath: enCours))
      let ensuite = try await scene.services.menageDesDepots()
      #expect(ensuite == 0)
    }
  }

  @Test("Without a folder of files there is nothing to forget")
  func rien() async throws {
    try await Scene.jouer(.sqlite) { scene in
      let partis = try await scene.services.menageDesDepots()
      #expect(partis == 0)
    }
  }
}

extension Scene {
  /// The names of the files kept, in no order.
  func fichiersGardes() throws -> [String] {
    let dossier = services.installation.fichiers
    guard FileManager.default.fileExists(atPath: dossier) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: dossier)
  }

  /// A deposit of that many days ago.
  fileprivate func deposer(_ contenu: String, age jours: Int, applique: Bool) async throws {
    let nom = String(contenu.split(separator: "\n")[1].prefix { $0 != ";" })
    let reponse = try await televerser(
      "/declarations/import", "fichier", "\(nom).csv", contenu, .facilitateur)
    let id = try #require(reponse.destination?.split(separator: "/").last.flatMap { Int64($0) })
    let le = Monde.aujourdhui.adding(seconds: -jours * 86_400)
    let empreinte: String? = try await storage.write { tx in
      try tx.execute("UPDATE depot SET cree_le = \(le) WHERE id = \(id)")
      if applique { try tx.execute("UPDATE depot SET applique_le = \(le) WHERE id = \(id)") }
      return try tx.value("SELECT empreinte FROM depot WHERE id = \(id)")
    }
    try vieillir(services.chemin(fichier: try #require(empreinte)), jours)
  }

  fileprivate func poserFichier(_ nom: String, age jours: Int) throws -> String {
    let chemin = services.chemin(fichier: nom)
    try Data("x".utf8).write(to: URL(filePath: chemin))
    try vieillir(chemin, jours)
    return chemin
  }

  private func vieillir(_ chemin: String, _ jours: Int) throws {
    let date = Monde.aujourdhui.adding(seconds: -jours * 86_400).date
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: chemin)
  }
}

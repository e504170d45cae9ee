import Formats
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A file that was sent is searched wholly before it is kept")
struct FouilleDesFichiersTests {
  static let heures = "Nom;Prénom;Mois;Heures;Note\nAmrani;Lila;2026-02;80;"

  @Test(
    "What certainly holds a social security number is not kept, and the page says where it stands",
    arguments: TestEngine.available,
    [
      ("/declarations/import", "h.csv", heures + "185057800608491", "ligne 2"),
      ("/declarations/import", "h.csv", heures + "\n\n\nVu 1 | 85 | 05 | 78 | 006 | 084 | 91", "ligne 5"),
      (
        "/marches/publications", "a.json", "[\(avis(autres: #""inconnu": "1 85 05 78 006 084 91","#))]",
        "ligne 1"
      ),
      (
        "/marches/publications", "a.json",
        "[\(avis(objet: #"Suivi 1\u00a085\u00a005\u00a078\u00a0006\u00a0084"#))]", "ligne"
      ),
    ])
  func certain(_ engine: TestEngine, cas: (chemin: String, nom: String, contenu: String, place: String))
    async throws
  {
    try await Scene.jouer(engine) { scene in
      let refus = try await scene.televerser(cas.chemin, "fichier", cas.nom, cas.contenu, .facilitateur)
      #expect(refus.status == .unprocessableContent)
      #expect(refus.texte.contains("contient un numéro de sécurité sociale (\(cas.place)"))
      #expect(!refus.texte.contains("185057800608491") && !refus.texte.contains("006 084"))
      let gardes = try scene.fichiersGardes()
      #expect(gardes.isEmpty)
      let depots: Int? = try await scene.storage.read { tx in try tx.value("SELECT count(*) FROM depot") }
      #expect(depots == 0)
    }
  }

  @Test("A sheet that nobody looks at is searched too", arguments: TestEngine.available)
  func autreFeuille(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let chemin = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
      defer { try? FileManager.default.removeItem(atPath: chemin) }  // the system empties that directory
      let classeur = try WorkbookWriter(path: chemin)
      try classeur.startSheet("Heures", columns: ["Nom", "Prénom", "Mois", "Heures"].map { SheetColumn($0) })
      try classeur.append([.text("Amrani"), .text("Lila"), .text("2026-02"), .text("80")])
      try classeur.startSheet("Paie", columns: [SheetColumn("Agent")])
      try classeur.append([.text("2 93 01 2A 004 012")])
      try classeur.finish()
      let octets = try Data(contentsOf: URL(filePath: chemin))
      let refus = try await scene.televerser(
        "/declarations/import", "fichier", "h.xlsx", octets: Array(octets), .siae)
      #expect(refus.status == .unprocessableContent)
      #expect(refus.texte.contains("feuille «\u{a0}Paie\u{a0}», cellule A2"))
    }
  }

  @Test(
    "What may be one is asked about on the file's own page, and who answers is kept",
    arguments: TestEngine.available)
  func doute(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let envoi = try await scene.televerser(
        "/declarations/import", "fichier", "h.csv", Self.heures + "n° 1850578006084", .siae)
      let essai = try #require(envoi.destination)
      let question = try #require(try await scene.lire(essai, .siae).destination)
      let page = try await scene.lire(question, .siae)
      #expect(
        page.texte.contains("ligne 2, colonne «\u{a0}Note\u{a0}»") && page.texte.contains("n° •••••••••••••"))
      #expect(!page.texte.contains("1850578006084"))
      #expect(try await scene.envoyer(essai + "/application", [], .siae).destination == question)
      #expect(try await scene.lire(question, .facilitateur).status == .notFound, "it is not theirs")
      #expect(try await scene.envoyer(question + "/confirmation", [], .siae).destination == essai)
      #expect(try await scene.lire(essai, .siae).texte.contains("Appliquer 1"))
      let actes: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT count(*) FROM trace WHERE acte = 'cadre.pas_un_nir'")
      }
      #expect(actes == 1)
    }
  }

  @Test("A file of ordinary numbers goes straight to its preview", arguments: TestEngine.available)
  func ordinaire(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let contenu =
        "Nom;Prénom;Mois;Heures;SIRET;Réf;Jour\nAmrani;Lila;2026-02;3.145833333333333;73282932000074;1850578006084;2026-02-01"
      let envoi = try await scene.televerser("/declarations/import", "fichier", "h.csv", contenu, .siae)
      #expect(try await scene.lire(try #require(envoi.destination), .siae).status == .ok)
    }
  }
}

extension Scene {
  func televerser(
    _ chemin: String, _ champ: String, _ nom: String, octets: [UInt8], _ role: Role
  ) async throws -> TestResponse {
    var corps = ByteBuffer(
      string: "--frontiere\r\nContent-Disposition: form-data; name=\"\(champ)\"; filename=\"\(nom)\"\r\n\r\n")
    corps.writeBytes(octets)
    corps.writeString("\r\n--frontiere--\r\n")
    var entetes = try await entetes(role)
    entetes[.contentType] = "multipart/form-data; boundary=frontiere"
    entetes[.secFetchSite] = "same-origin"
    return try await client.execute(uri: chemin, method: .post, headers: entetes, body: corps)
  }
}

import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What an award costs the base")
struct CoutImportTests {
  @Test(
    "As many statements, whatever the number of lots of its consultation and of its structures' awards",
    arguments: TestEngine.available)
  func constant(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      func requetes(_ numeros: Range<Int>, id: String) async throws -> Int {
        let avant = scene.storage.statements
        let bilan = try await scene.importer(
          json: numeros.map { avis(id: "\(id)\($0)", objet: "Toitures de l'école - Lot \($0) : zinc") })
        #expect(bilan.crees == numeros.count)
        return scene.storage.statements - avant
      }
      _ = try await requetes(1..<2, id: "A")
      let (dix, cinquante) = (try await requetes(10..<20, id: "B"), try await requetes(100..<150, id: "C"))
      #expect((cinquante - dix) / 40 <= 6, "\(dix) then \(cinquante)")
      #expect((cinquante - dix) % 40 == 0, "each costs the same")
    }
  }

  @Test(
    "An award that the base knows costs one statement, and what reads no more",
    arguments: TestEngine.available)
  func inchange(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let fichier = (1...30).map { avis(id: "\($0)", objet: "Toitures - Lot \($0) : zinc") }
      _ = try await scene.importer(json: fichier)
      let avant = scene.storage.statements
      #expect(try await scene.importer(json: fichier).inchanges == 30)
      let propres = scene.storage.texts.suffix(scene.storage.statements - avant)
      #expect(propres.count { $0.contains("avis.cle =") } == 30)
      #expect(propres.count <= 32, "\(propres.count)")
    }
  }

  @Test(
    "Lots that claim one number are told apart in one file as in several, and so are years of one title",
    arguments: TestEngine.available, [false, true])
  func bis(_ engine: TestEngine, enUnFichier: Bool) async throws {
    try await Scene.jouer(engine) { scene in
      let objet = "Toitures - Lot 2 : zinc"
      let annonces =
        (1...4).map { avis(id: "A\($0)", objet: objet) }
        + [avis(id: "B", objet: objet).replacing("2024-06-01", with: "2021-05-01")]
        + [avis(id: "C", objet: objet).replacing("2024-06-01", with: "2022-04-30")]
      for fichier in enUnFichier ? [annonces] : annonces.map({ [$0] }) {
        _ = try await scene.importer(json: fichier)
      }
      let lots: [String] = try await scene.storage.read { tx in
        try tx.rows(
          """
          SELECT lot.numero, count(*) OVER (PARTITION BY marche.id) AS nombre
          FROM lot JOIN marche ON marche.id = lot.marche_id ORDER BY lot.id
          """
        ).map { "\(try $0["numero"] as String) \(try $0["nombre"] as Int)" }
      }
      #expect(Array(lots.suffix(6)) == ["2 4", "2 bis 2 4", "2 bis 3 4", "2 bis 4 4", "2 2", "2 bis 2 2"])
    }
  }
}

import Foundation
import Storage
import StorageTesting
import Testing

@testable import Levier

private let donnees = "../shared/donnees/decp"
private let aDonnees = FileManager.default.fileExists(atPath: donnees)

@Suite("Awards taken in")
struct ImportAvisTests {
  @Test(
    "Four real days and a real file of 2019 go in; three awards that are each published again are asked; a second time changes nothing",
    .enabled(if: aDonnees), arguments: TestEngine.available)
  func deuxFois(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let fichiers =
        ["13", "16", "17", "18"].map { "\(donnees)/reels-2022/dematis\($0).json" }
        + ["\(donnees)/reels-2019/e-marchespublics.json"]
      var (lus, crees, modifies) = (0, 0, 0)
      for fichier in fichiers {
        let bilan = try await scene.importer(fichier)
        #expect(bilan.refus.isEmpty)
        (lus, crees, modifies) = (lus + bilan.lus, crees + bilan.crees, modifies + bilan.modifies)
      }
      #expect((lus, crees, modifies) == (983, 980, 1))
      #expect(try await scene.questions() == Self.questions)
      let avant = try await scene.compter()
      #expect(avant.lots == crees && avant.avis == crees + modifies)
      for fichier in fichiers.reversed() {
        let bilan = try await scene.importer(fichier)
        #expect(bilan.inchanges == bilan.lus)
      }
      #expect(try await scene.compter() == avant)
    }
  }

  /// Each was read: ids that count their modifications, and one title without its abbreviation.
  private static let questions = [
    "2018050001 2018050000", "2018050002 2018050000", "2018050002 2018050001", "20181801 20181800",
    "201960486800 201960486800",
  ]

  @Test(
    "The same award published again with other content is a version of its lot",
    arguments: TestEngine.available)
  func version(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(montant: "100000")])
      let bilan = try await scene.importer(json: [avis(montant: "125000.50")])
      #expect(bilan.modifies == 1 && bilan.crees == 0)
      #expect(try await scene.montants() == [12_500_050])
      let ancienne = try await scene.importer(json: [avis(montant: "90000", publie: "2024-01-01")])
      #expect(ancienne.modifies == 1)
      #expect(
        try await scene.montants() == [12_500_050], "an older version that arrives late changes nothing")
    }
  }

  @Test("The same key with another holder or another lot is another lot", arguments: TestEngine.available)
  func memeCle(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let bilan = try await scene.importer(json: [
        avis(objet: "Toitures - Lot 1 : bois"), avis(objet: "Toitures - Lot 2 : zinc"),
        avis(objet: "Toitures - Lot 2 : zinc", titulaire: "73282932000074"),
      ])
      #expect(bilan.crees == 3)
      let comptes = try await scene.compter()
      #expect(comptes.lots == 3 && comptes.marches == 1)
    }
  }

  @Test(
    "A refused award is told with its position and does not stop the others", arguments: TestEngine.available)
  func refus(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let bilan = try await scene.importer(json: [
        avis(), #"{"id": "x", "objet": 3"#,
        avis(id: "3", social: #""Clause sociale", "Pas de considération sociale""#),
        avis(id: "4", objet: "Suivi de 2 84 05 33 063 001 50 à domicile"), avis(id: "5"),
      ])
      #expect(bilan.crees == 2)
      #expect(bilan.refus.map(\.position) == [2, 3, 4])
      #expect(bilan.refus.last?.motif == phraseNIRDansAvis)
    }
  }

  @Test("A trial writes nothing", arguments: TestEngine.available)
  func essai(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let avant = try await scene.compter()
      let bilan = try await scene.importer(json: [avis()], .essai)
      #expect(bilan.crees == 1)
      #expect(try await scene.compter() == avant)
    }
  }

  @Test("Social considerations become levers", arguments: TestEngine.available)
  func leviers(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(social: #""Critère social", "Clause sociale""#)])
      let leviers = try await scene.storage.read { tx in
        try tx.rows("SELECT levier FROM marche_levier ORDER BY levier").map {
          try $0["levier"] as LevierJuridique
        }
      }
      #expect(leviers == [.conditionExecution, .critere])
    }
  }
}

extension Scene {
  /// The awards that are proposed as the same, or published otherwise than they are kept.
  fileprivate func questions() async throws -> [String] {
    try await textes(
      """
      SELECT DISTINCT un.reference || ' ' || coalesce(autre.reference, verification.champ) AS deux
      FROM verification
      JOIN avis un ON un.lot_id = verification.lot_id
      LEFT JOIN avis autre ON autre.lot_id = verification.autre_lot_id
      WHERE verification.genre <> 'doute'
      ORDER BY deux
      """)
  }

  fileprivate struct Comptes: Hashable, Sendable { let marches, lots, avis, structures: Int }

  fileprivate func compter() async throws -> Comptes {
    try await storage.read { tx in
      Comptes(
        marches: try tx.value("SELECT count(*) FROM marche") ?? 0,
        lots: try tx.value("SELECT count(*) FROM lot") ?? 0,
        avis: try tx.value("SELECT count(*) FROM avis") ?? 0,
        structures: try tx.value("SELECT count(*) FROM structure") ?? 0)
    }
  }

  fileprivate func montants() async throws -> [Int] {
    try await storage.read { tx in
      try tx.rows("SELECT montant FROM lot ORDER BY id").map { try $0["montant"] }
    }
  }
}

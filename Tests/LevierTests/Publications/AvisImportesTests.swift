import Formats
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What an award becomes")
struct AvisImportesTests {
  @Test(
    "Amount and duration are those of the last modification that gives one", arguments: TestEngine.available)
  func modifications(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let modifiee = avis(
        autres: """
          "modifications": [
            {"modification": {"id": 1, "montant": 60000, "dureeMois": 36}},
            {"modification": {"id": 2, "montant": 71000.5}}, {"modification": {"id": 3}}],
          """)
      _ = try await scene.importer(json: [modifiee])
      #expect(try await scene.lotsPublies() == ["2024-06-01 2027-05-31 7100050 45442100 en_cours"])
      let garde: Int? = try await scene.storage.read { tx in try tx.value("SELECT montant FROM avis") }
      #expect(garde == 7_100_050)
    }
  }

  @Test(
    "A duration of no month, or of more than fifty years, gives no end; the lot is taken in",
    arguments: TestEngine.available)
  func durees(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [0, 1, 600, 601].map { avis(id: "A\($0)", mois: $0) })
      #expect(
        try await scene.lotsPublies() == [
          "2024-06-01 nul 5000000 45442100 en_cours", "2024-06-01 2024-06-30 5000000 45442100 termine",
          "2024-06-01 2074-05-31 5000000 45442100 en_cours", "2024-06-01 nul 5000000 45442100 en_cours",
        ])
    }
  }

  @Test(
    "A framework agreement is known by its nature, or by the agreement that it follows from",
    arguments: TestEngine.available)
  func formes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [
        avis(id: "1", nature: "Accord-cadre"), avis(id: "2", nature: "Marché subséquent"),
        avis(id: "3", autres: #""idAccordCadre": "2023AC07","#),
      ])
      let formes = try await scene.marchesPublies("forme")
      #expect(formes == ["accord_cadre", "ordinaire", "accord_cadre"])
    }
  }

  @Test(
    "The division of the vocabulary tells what is bought",
    arguments: [
      ("03000000", Nature.fournitures), ("44112000", .fournitures), ("45000000", .travaux),
      ("48000000", .fournitures), ("50000000", .services), ("71000000", .prestationsIntellectuelles),
      ("72000000", .services), ("73000000", .prestationsIntellectuelles), ("77310000", .services),
      ("98000000", .services), (nil, .travaux),
    ] as [(String?, Nature)])
  func natures(cpv: String?, nature: Nature) {
    #expect(Nature(divisionCPV: cpv) == nature)
  }

  @Test("What is bought is kept with the market", arguments: TestEngine.available)
  func naturesGardees(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(
        json: ["45442100", "48000000", "73000000", "90910000"].map { avis(id: $0, cpv: $0) })
      let natures = try await scene.marchesPublies("nature")
      #expect(natures == ["travaux", "fournitures", "prestations_intellectuelles", "services"])
    }
  }

  @Test(
    "Reserved and execution are levers; no consideration is none, and its market waits to be qualified",
    arguments: TestEngine.available)
  func leviers(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [
        avis(id: "1", social: #""Clause sociale", "Marché réservé""#),
        avis(id: "2", social: #""Pas de considération sociale""#),
      ])
      let leviers: [LevierJuridique] = try await scene.storage.read { tx in
        try tx.rows("SELECT levier FROM marche_levier").map { try $0["levier"] }
      }
      #expect(Set(leviers) == [.conditionExecution, .reserve] && leviers.count == 2)
      let accueil = try await scene.lire("/", .facilitateur).texte
      #expect(accueil.contains("Qualifier 1\u{a0}marché repris"))
      for (objet, acte) in [
        ("marche", "publications.import_avis"), ("lot", "publications.nouvelle_publication"),
      ] {
        if objet == "lot" {
          _ = try await scene.importer(json: [avis(id: "1", montant: "1", social: #""Marché réservé""#)])
        }
        let traces: Int? = try await scene.storage.read { tx in
          try tx.value("SELECT count(*) FROM trace WHERE objet = \(objet) AND acte = \(acte)")
        }
        #expect(traces == (objet == "lot" ? 1 : 2))
      }
    }
  }
}

extension Scene {
  /// A column of the markets taken in, in the order in which they came.
  func marchesPublies(_ colonne: SQL) async throws -> [String] {
    try await storage.read { tx in
      try tx.rows("SELECT \(colonne) AS lue FROM marche ORDER BY id").map { try $0["lue"] }
    }
  }
}

import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A base that fails while awards are taken in")
struct ImportInterrompuTests {
  @Test(
    "A disk that fills up in the middle of a file is told, and nothing of the file stays",
    arguments: TestEngine.available)
  func disquePlein(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(id: "0")])
      let avant = try await scene.lotsPublies()
      try await scene.remplirLeDisque(engine)
      let objet = "École du Pré " + String(repeating: "x", count: 900)
      await #expect(throws: StorageError.full) {
        try await scene.importer(json: (1...300).map { avis(id: "\($0)", objet: objet) })
      }
      #expect(try await scene.lotsPublies() == avant)
    }
  }
}

extension Scene {
  /// No page more than now; where the engine has no such bound, no award more.
  fileprivate func remplirLeDisque(_ engine: TestEngine) async throws {
    try await storage.write { tx in
      guard engine == .postgresql else {
        _ = try tx.rows("PRAGMA max_page_count = 1")
        return
      }
      try tx.execute(
        """
        CREATE FUNCTION plein() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$
        """)
      try tx.execute("CREATE TRIGGER plein BEFORE INSERT ON avis EXECUTE FUNCTION plein()")
    }
  }
}

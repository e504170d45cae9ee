import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A base that exists finds its rows by the folding of today")
struct RepliageTests {
  @Test("Columns made by an older folding are made again, once", arguments: TestEngine.available)
  func replier(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.ecrire { tx in
        _ = try tx.poserParticipant(scene.monde, nom: "Đặng", prenom: "An", naissance: "1985")
        _ = try tx.poserLot(scene.monde, objet: "Foyer d’Ħal")
        for table in ["participant", "marche", "lot", "structure"] { try tx.abimer(table) }
      }
      #expect(try await Repliage.faire(scene.storage))
      let lus = try await scene.storage.read { tx in
        (
          try tx.first("SELECT cle_doublon, recherche, cle_tri FROM participant"),
          try tx.first("SELECT recherche FROM marche")
        )
      }
      #expect(try lus.0?["cle_doublon"] == "an dang|1985" && lus.0?["cle_tri"] == "dang an")
      #expect(try (lus.0?["recherche"] ?? "").contains("dang an"))
      #expect(try (lus.1?["recherche"] ?? "").contains("foyer d hal"))
      let vides: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT count(*) FROM structure WHERE recherche = 'x'")
      }
      #expect(vides == 0)
      #expect(try await !Repliage.faire(scene.storage))
    }
  }
}

extension TransactionLocale {
  fileprivate func abimer(_ table: String) throws {
    switch table {
    case "participant":
      try execute("UPDATE participant SET cle_doublon = 'x', recherche = 'x', cle_tri = 'x'")
    case "marche": try execute("UPDATE marche SET recherche = 'x'")
    case "lot": try execute("UPDATE lot SET recherche = 'x'")
    default: try execute("UPDATE structure SET recherche = 'x'")
    }
  }
}

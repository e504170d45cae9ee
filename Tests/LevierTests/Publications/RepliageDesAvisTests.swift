import Storage
import StorageTesting
import Testing

@testable import Levier

/// The folding before opened no foreign letter: « Đ » stayed as it was.
@Suite("Awards are told alike by the folding of today")
struct RepliageDesAvisTests {
  @Test(
    "A lot that comes after finds the market of its consultation, and an award that is published again its own",
    arguments: TestEngine.available)
  func apres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: Self.lots(1...1) + [Self.sansSiret(id: "2024/Đ1")])
      let (cles, avis) = (try await scene.clesDesMarches(), try await scene.clesDesAvis())
      try await scene.replierCommeAvant()
      #expect(try await scene.clesDesMarches() != cles)
      #expect(try await Repliage.faire(scene.storage))
      #expect(try await scene.clesDesMarches() == cles)
      #expect(try await scene.clesDesAvis() == avis)
      let bilan = try await scene.importer(
        json: Self.lots(1...2) + [Self.sansSiret(id: "2024/Đ1", montant: "51000")])
      #expect(bilan.inchanges == 1 && bilan.crees == 1 && bilan.modifies == 1)
      #expect(try await scene.clesDesMarches().count == 2, "both lots are of one market")
    }
  }

  @Test(
    "Two markets that become of one key stay two, and every other key stays", arguments: TestEngine.available)
  func deux(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(
        json: Self.lots(1...1) + [
          avis(id: "9", objet: "École du Dong - Lot 1 : mur"), avis(id: "10", objet: "Halle"),
          avis(id: "10#2"),
          avis(id: "11"), avis(id: "11", objet: "Nettoyage des vitres", cpv: "90911300"),
        ])
      try await scene.ecrire { tx in
        // The first contract of that identifier is no more.
        _ = try tx.execute(
          "UPDATE marche SET cle_source = '21350238800019|10#3' WHERE cle_source = '21350238800019|10'")
      }
      let cles = try await scene.clesDesMarches()
      try await scene.ecrire { tx in
        _ = try tx.execute(
          "UPDATE marche SET cle_source = '21350238800019|ecole du đong' WHERE cle_source LIKE '%ecole du dong'"
        )
      }
      #expect(try await Repliage.faire(scene.storage))
      #expect(try await scene.clesDesMarches() == cles)
      try await scene.ecrire { tx in
        try tx.execute(
          """
          UPDATE marche SET cle_source = '21350238800019|ecole du đong#2'
          WHERE cle_source = '21350238800019|ecole du dong#2'
          """)
        try tx.execute("DELETE FROM repliage")
      }
      #expect(try await Repliage.faire(scene.storage))
      #expect(try await scene.clesDesMarches() == cles)
    }
  }

  private static func lots(_ numeros: ClosedRange<Int>) -> [String] {
    numeros.map { avis(id: "L\($0)", objet: "École du Đong - Lot \($0) : bois") }
  }

  /// Neither its buyer nor its holder has a number that is verified.
  private static func sansSiret(id: String, montant: String = "50000") -> String {
    let titulaire = #"{"titulaire": {"id": "Đ-44", "typeIdentifiant": "TVA", "denominationSociale": "Đông"}}"#
    return avis(id: id, objet: "Préau", montant: montant, titulaire: titulaire, acheteur: "Đ12")
  }
}

extension Scene {
  fileprivate func clesDesMarches() async throws -> [String] {
    try await textes("SELECT cle_source FROM marche WHERE cle_source IS NOT NULL ORDER BY id")
  }

  fileprivate func clesDesAvis() async throws -> [String] {
    try await textes(
      "SELECT cle || ' ' || cle_racine || ' ' || titulaires_initiaux || ' ' || modifications FROM avis ORDER BY id"
    )
  }

  /// As a folding that leaves « đ » alone made them.
  fileprivate func replierCommeAvant() async throws {
    try await storage.write { tx in
      try tx.execute(
        "UPDATE marche SET cle_source = replace(replace(cle_source, 'dong', 'đong'), '?d', '?đ')")
      try tx.execute(
        """
        UPDATE avis SET cle = replace(cle, '?d', '?đ'), cle_racine = replace(replace(cle_racine, '?d', '?đ'), '2024d', '2024đ'),
          titulaires_initiaux = replace(titulaires_initiaux, 'd44', 'đ44')
        """)
    }
  }
}

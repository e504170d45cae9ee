import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What « À faire » asks of awards that were taken in")
struct TachesPublicationsTests {
  private static let fixer = "Fixer les heures dues : "

  @Test(
    "An award that may not exist, or may be another, is verified before its hours are asked",
    arguments: TestEngine.available,
    [
      (avis(id: "TEST-12", objet: "Peinture du hall", mois: 36), "laisser"),
      (avis(objet: "Peinture du hall", mois: 36), "distinct"),
    ])
  func existence(_ engine: TestEngine, cas: (avis: String, suite: String)) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(mois: 36), cas.avis])
      let sures = try await scene.taches(.facilitateur) { try $0.lotsSansEngagement($1) }
      #expect(sures.map(\.lue) == ["\(Self.fixer)Peinture de l'école"])
      let page = try await scene.lire("/", .facilitateur).texte.replacing("\u{a0}", with: " ")
      #expect(page.contains(cas.suite == "laisser" ? "Vérifier 1 donnée" : "Rapprocher 1 avis"))
      try await scene.trancher(cas.suite)
      let toutes = try await scene.taches(.facilitateur) { try $0.lotsSansEngagement($1) }
      #expect(toutes.map(\.lue) == ["\(Self.fixer)Peinture de l'école", "\(Self.fixer)Peinture du hall"])
    }
  }

  @Test("A doubt of another kind does not hold back the hours", arguments: TestEngine.available)
  func autresDoutes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(montant: #""NC""#, mois: 36)])
      #expect(try await scene.textes("SELECT champ FROM verification") == ["montant"])
      let taches = try await scene.taches(.facilitateur) { try $0.lotsSansEngagement($1) }
      #expect(taches.map(\.lue) == ["\(Self.fixer)Peinture de l'école"])
    }
  }
}

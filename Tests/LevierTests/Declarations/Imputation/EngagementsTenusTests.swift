import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What hours already counted hold of an engagement, through HTTP")
struct EngagementsTenusTests {
  @Test("Its holder, and its dates around them", arguments: TestEngine.available)
  func tenus(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (_, contrats) = try await scene.poserDeuxContrats()
      let engagement = try await scene.declarer(contrats.siae, mois: "2026-02", heures: 10_000)
      let titulaire = try scene.monde.structure("Maçonnerie Tréguier-Faure")
      let autre = try scene.monde.structure("Tremplin Intérim Brenelle")
      func enregistrer(
        _ structure: ID<Structure>, du debut: String = "2026-01-01", au echeance: String = "2026-12-31"
      ) async throws -> TestResponse {
        try await scene.envoyer(
          "/engagements/\(engagement)",
          [
            ("titulaire", "\(structure)"), ("nature", "insertion"), ("qualite", "titulaire"),
            ("debut", debut), ("echeance", echeance),
            ("version", "1"),
          ], .facilitateur)
      }
      for (reponse, phrase) in [
        (try await enregistrer(autre), "déjà comptées pour lui"),
        (try await enregistrer(titulaire, du: "2026-03-01"), "en février 2026"),
        (try await enregistrer(titulaire, au: "2026-01-31"), "en février 2026"),
      ] {
        #expect(reponse.statut == 422 && reponse.texte.contains(phrase))
      }
      #expect(try await enregistrer(titulaire, au: "2026-02-28").statut == 303)
      let page = try await scene.lire("/engagements/\(engagement)", .facilitateur).texte
      #expect(page.contains("échéance") && page.contains("→ 28/02/2026"), "the history says what changed")
    }
  }
}

import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What looks like what is there already, through HTTP")
struct RessemblancesTests {
  @Test(
    "It is asked about, and written once its author says that it is another", arguments: TestEngine.available)
  func demandees(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, engagement) = try await scene.poserPersonneEtEngagement()
      let acheteur = try scene.monde.structure("Communauté de communes de Brenelle")
      let formulaires: [(String, [(String, String)], String)] = [
        ("/publics/\(personne)/contrats", try scene.champs(engagement: engagement), "confirme-debut"),
        (
          "/marches",
          [
            ("objet", "Voirie"), ("donneur_ordre", "\(acheteur)"), ("nature", "travaux"),
            ("forme", "ordinaire"),
            ("reference", "2026-12"),
          ], "confirme-reference"
        ),
        (
          "/engagements/\(engagement)/ecritures",
          [("genre", "avenant"), ("heures", "50"), ("le", "2026-03-01"), ("libelle", "Avenant 1")],
          "confirme-libelle"
        ),
        ("/structures", [("genre", "entreprise"), ("nom", "Chaux et pierre")], "confirme-nom"),
      ]
      for (chemin, champs, confirmation) in formulaires {
        func envoyer(_ suite: [(String, String)], jeton: String) async throws -> Int {
          try await scene.envoyer(chemin, champs + suite + [("jeton", jeton)], .facilitateur).statut
        }
        #expect(try await envoyer([], jeton: "un") == 303)
        #expect(try await envoyer([], jeton: "un") == 303, "a second press of the same button")
        let question = try await scene.envoyer(chemin, champs + [("jeton", "deux")], .facilitateur)
        #expect(question.statut == 422 && question.texte.contains("name=\"\(confirmation)\""))
        #expect(try await envoyer([(confirmation, "autre")], jeton: "deux") == 303)
      }
    }
  }
}

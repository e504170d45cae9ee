import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Marchés, through HTTP")
struct MarchesHTTPTests {
  @Test(
    "A facilitator adds a market and a lot, and the page shows the law in the words of its time",
    arguments: TestEngine.available)
  func ajouter(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let acheteur = try #require(scene.monde.structures["Communauté de communes de Brenelle"])
      let reponse = try await scene.envoyer(
        "/marches",
        [
          ("objet", "Réhabilitation de la halle"), ("donneur_ordre", "\(acheteur)"), ("nature", "travaux"),
          ("forme", "ordinaire"), ("date_consultation", "2014-05-12"), ("leviers", "condition_execution"),
          ("leviers", "critere"), ("jeton", "a"),
        ], .facilitateur)
      let chemin = try #require(reponse.destination)
      let page = try await scene.lire(chemin, .facilitateur).texte
      #expect(page.contains("14 + 53"))
      #expect(page.contains("article L2112-2 du code de la commande publique"))
    }
  }

  @Test("A market form sent twice adds one market", arguments: TestEngine.available)
  func deuxFois(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let acheteur = try #require(scene.monde.structures["Communauté de communes de Brenelle"])
      let champs = [
        ("objet", "Entretien des sentiers"), ("donneur_ordre", "\(acheteur)"), ("nature", "services"),
        ("forme", "ordinaire"), ("jeton", "le-meme"),
      ]
      let premier = try await scene.envoyer("/marches", champs, .facilitateur)
      let second = try await scene.envoyer("/marches", champs, .facilitateur)
      #expect(premier.destination == second.destination)
      let nombre: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT count(*) FROM marche WHERE objet = 'Entretien des sentiers'")
      }
      #expect(nombre == 1)
    }
  }
}

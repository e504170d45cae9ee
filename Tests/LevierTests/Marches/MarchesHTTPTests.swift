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

  @Test(
    "The day of the consultation decides the law; the notification's only where nothing else is known",
    arguments: TestEngine.available,
    [
      ("2016-03-31" as String?, "Code des marchés publics de 2006"), ("2016-04-01", "Ordonnance de 2015"),
      (nil, "Code de la commande publique"),
    ])
  func regime(_ engine: TestEngine, cas: (consultation: String?, libelle: String)) async throws {
    try await Scene.jouer(engine) { scene in
      let id = try await scene.ecrire { tx in
        try tx.creer(
          NouveauMarche(
            donneurOrdre: try scene.monde.structure("Communauté de communes de Brenelle"), reference: "",
            objet: "Halle", cpv: "", nature: .travaux, forme: .ordinaire,
            consultation: try cas.consultation.map { try Jour($0) }, notification: try Jour("2019-04-02"),
            leviers: [.conditionExecution]))
      }
      let page = try await scene.lire("/marches/\(id)", .facilitateur).texte
      #expect(page.contains("<span>\(cas.libelle)"))
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

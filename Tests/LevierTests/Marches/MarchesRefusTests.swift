import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What the forms of markets and lots refuse")
struct MarchesRefusTests {
  @Test(
    "Levers that the law of the day did not know, a private clause with others, amounts and days that cannot be",
    arguments: TestEngine.available,
    [
      ([("date_consultation", "2005-01-01"), ("leviers", "reserve")], "ce levier n’existait pas"),
      ([("date_notification", "2005-01-01"), ("leviers", "critere")], "ce levier n’existait pas"),
      ([("leviers", "prive"), ("leviers", "critere")], "Choisissez la clause privée seule"),
      ([("montant", "-1")], "Indiquez un montant positif."),
      ([("date_consultation", "2024-02-01"), ("date_notification", "2024-01-31")], "La notification"),
      ([("debut", "2024-02-01"), ("fin", "2024-01-31")], "La fin"), ([("objet", "")], "Objet"),
    ] as [([(String, String)], String)])
  func marche(_ engine: TestEngine, cas: (champs: [(String, String)], phrase: String)) async throws {
    try await Scene.jouer(engine) { scene in
      let justes = try scene.champsMarche()
      let champs = justes.filter { juste in !cas.champs.contains { $0.0 == juste.0 } } + cas.champs
      let reponse = try await scene.envoyer("/marches", champs, .facilitateur)
      #expect(reponse.status == .unprocessableContent)
      #expect(reponse.texte.contains(cas.phrase))
      #expect(try await scene.nombre("marche") == 0)
      #expect(try await scene.envoyer("/marches", justes, .facilitateur).status == .seeOther)
    }
  }

  @Test(
    "A lot of a negative amount, or that ends before it begins, is refused", arguments: TestEngine.available,
    [("montant", "-1", "Indiquez un montant positif."), ("fin", "2023-12-31", "La fin")])
  func lot(_ engine: TestEngine, cas: (champ: String, valeur: String, phrase: String)) async throws {
    try await Scene.jouer(engine) { scene in
      let marche = try #require(
        try await scene.envoyer("/marches", try scene.champsMarche(), .facilitateur).destination)
      let justes = [("intitule", "Gros œuvre"), ("debut", "2024-01-01")]
      let reponse = try await scene.envoyer(
        "\(marche)/lots", justes + [(cas.champ, cas.valeur)], .facilitateur)
      #expect(reponse.status == .unprocessableContent)
      #expect(reponse.texte.contains(cas.phrase))
      #expect(try await scene.nombre("lot") == 0)
    }
  }

  @Test(
    "Of two agents who edit a market or a lot, the second is told, and the first one's work stays",
    arguments: TestEngine.available)
  func conflits(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let marche = try #require(
        try await scene.envoyer("/marches", try scene.champsMarche(), .facilitateur).destination)
      let lot = try #require(
        try await scene.envoyer(
          "\(marche)/lots", [("intitule", "Charpente")], .facilitateur
        ).destination)
      func modifier(_ chemin: String, _ nom: String) async throws -> TestResponse {
        let champs =
          chemin == lot
          ? [("intitule", nom)]
          : try scene.champsMarche().filter { $0.0 != "objet" } + [("objet", nom)]
        return try await scene.envoyer(chemin, champs + [("version", "1")], .facilitateur)
      }
      for chemin in [marche, lot] {
        let premier = try await modifier(chemin, "Premier")
        #expect(premier.status == .seeOther)
        let second = try await modifier(chemin, "Second")
        #expect(second.status == .unprocessableContent)
        #expect(second.texte.contains("Second"), "what was typed is still there")
        #expect(second.texte.contains("name=\"version\" value=\"2\""))
        #expect(try await scene.lire(chemin, .facilitateur).texte.contains("Premier"))
      }
    }
  }

  @Test("The levers of a market are those last chosen", arguments: TestEngine.available)
  func leviers(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let champs = try scene.champsMarche()
      let marche = try #require(
        try await scene.envoyer(
          "/marches", champs + [("leviers", "condition_execution"), ("leviers", "critere")], .facilitateur
        ).destination)
      let reponse = try await scene.envoyer(
        marche, champs + [("leviers", "reserve"), ("version", "1")], .facilitateur)
      #expect(reponse.status == .seeOther)
      let page = try await scene.lire(marche, .facilitateur).texte
      #expect(page.contains("Marché réservé"))
      #expect(!page.contains("Condition d’exécution") && !page.contains("Critère d’attribution"))
    }
  }
}

extension Scene {
  /// A market's form, right in every field.
  fileprivate func champsMarche() throws -> [(String, String)] {
    [
      ("objet", "Halle"), ("donneur_ordre", "\(try monde.structure("Communauté de communes de Brenelle"))"),
      ("nature", "travaux"), ("forme", "ordinaire"),
    ]
  }

  fileprivate func nombre(_ table: SQL) async throws -> Int {
    try await storage.read { tx in try tx.value("SELECT count(*) FROM \(table)") ?? 0 }
  }
}

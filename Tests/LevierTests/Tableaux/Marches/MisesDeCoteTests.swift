import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Markets set aside, through HTTP")
struct MisesDeCoteTests {
  @Test(
    "Markets ticked on the list leave « À faire » and the list, are found by a filter, and one press brings them back",
    arguments: TestEngine.available)
  func cocher(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let avis = try await scene.poserAvis(["Halle", "Voirie", "Préau"])
      let reponse = try await scene.laisser([avis[0], avis[1]], "sans clause sociale")
      #expect(reponse.status == .seeOther)
      #expect(reponse.destination == "/marches?suivi=a_qualifier")
      #expect(try await scene.marchesVus("/") == ["Qualifier 1 marché"])
      #expect(try await scene.marchesVus("/marches") == ["Préau"])
      #expect(try await scene.marchesVus("/marches?suivi=a_qualifier") == ["Préau"])
      #expect(try await scene.marchesVus("/marches?suivi=de_cote") == ["Halle", "Voirie"])
      #expect(try await scene.marchesVus("/tableaux/vertical") == ["Préau"])
      let fiche = try await scene.lire("/marches/\(avis[0])", .facilitateur).texte
      #expect(fiche.contains("mise de côté\u{a0}: sans clause sociale"))

      let annonce = try await scene.suivre(reponse, .facilitateur)
      #expect(annonce.contains("2 marchés sont laissés de côté."))
      let annuler = try #require(annonce.firstMatch(of: #/action="(/marches/mises-de-cote/\d+/annulation)"/#))
      let retour = try await scene.envoyer(
        String(annuler.output.1), [("retour", "/marches?suivi=a_qualifier")], .facilitateur)
      #expect(retour.annonce == "2 marchés sont de nouveau à qualifier.")
      #expect(try await scene.marchesVus("/marches").sorted() == ["Halle", "Préau", "Voirie"])
      let encore = try await scene.envoyer(String(annuler.output.1), [], .facilitateur)
      #expect(encore.status == .notFound)
    }
  }

  @Test(
    "No hours are asked on a market set aside, were it entered by hand, and its lot says why",
    arguments: TestEngine.available)
  func heures(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let avis: [ID<Marche>] = try await scene.ecrire { tx in
        let lot = try tx.poserLot(scene.monde, objet: "Halle", leviers: [.critere])
        return [try tx.lot(lot, dans: scene.monde.perimetre).marche.id]
      }
      #expect(try await scene.lire("/", .facilitateur).texte.contains("Fixer les heures dues"))
      try await scene.ecrire { tx in try tx.remplacer([], sur: avis[0]) }
      #expect(try await scene.laisser(avis).status == .seeOther)
      #expect(!(try await scene.lire("/", .facilitateur).texte.contains("Fixer les heures dues")))
      let lot: Int64? = try await scene.storage.read { tx in try tx.value("SELECT max(id) FROM lot") }
      let page = try await scene.lire("/lots/\(try #require(lot))", .facilitateur).texte
      #expect(page.contains("Le marché est laissé de côté") && !page.contains("Fixer l’engagement"))
    }
  }

  @Test(
    "Hundreds of markets are set aside in one sending, in as many statements as one",
    arguments: TestEngine.available)
  func centaines(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let avis = try await scene.poserAvis((1...401).map { "Avis \($0)" })
      scene.storage.reset()
      _ = try await scene.laisser([avis[400]])
      let un = scene.storage.statements
      scene.storage.reset()
      let reponse = try await scene.laisser(Array(avis.prefix(400)))
      #expect(scene.storage.statements == un)
      #expect(reponse.annonce?.hasPrefix("400 marchés sont laissés de côté.") == true)
      let traces: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT count(*) FROM trace WHERE acte = 'marches.mise_de_cote'")
      }
      #expect(traces == 401)
    }
  }

  @Test(
    "What undoes a setting aside leaves alone what a colleague set aside again",
    arguments: TestEngine.available)
  func deuxAgents(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let avis = try await scene.poserAvis(["Halle", "Voirie"])
      let premiere = try await scene.laisser(avis)
      _ = try await scene.envoyer("/marches/\(avis[0])/remise-en-suivi", [], .facilitateur)
      _ = try await scene.laisser([avis[0]], "hors du territoire")
      let annonce = try await scene.suivre(premiere, .facilitateur)
      let annuler = try #require(annonce.firstMatch(of: #/action="(/marches/mises-de-cote/\d+/annulation)"/#))
      let reponse = try await scene.envoyer(String(annuler.output.1), [], .facilitateur)
      #expect(reponse.annonce == "Un marché est de nouveau à qualifier.")
      #expect(try await scene.marchesVus("/marches?suivi=de_cote") == ["Halle"])
    }
  }

  @Test("The link that ticks a whole page ticks that page", arguments: TestEngine.available)
  func toutCocher(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.poserAvis((1...60).map { "Avis \($0)" })
      func coches(_ adresse: String) async throws -> Int {
        try await scene.lire(adresse, .facilitateur).texte.matches(of: #/name="marche" value="\d+" checked/#)
          .count
      }
      #expect(try await coches("/marches?suivi=a_qualifier") == 0)
      #expect(try await coches("/marches?suivi=a_qualifier&coches=page") == 50)
      #expect(try await coches("/marches?suivi=a_qualifier&coches=page&lignes=200") == 60)
      #expect(try await coches("/marches?suivi=a_qualifier&coches=page&page=9") == 10)
      #expect(try await coches("/marches?coches=page") == 0)
    }
  }
}

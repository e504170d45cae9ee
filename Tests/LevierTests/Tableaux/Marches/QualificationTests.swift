import HTTPTypes
import HummingbirdTesting
import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A published award, qualified from its page")
struct QualificationTests {
  @Test(
    "Its levers are chosen where it is read, and the hours of its only lot are the next press",
    arguments: TestEngine.available)
  func qualifier(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (marche, lot) = try await scene.poserAvis()
      let page = try await scene.lire("/marches/\(marche)", .facilitateur).texte
      #expect(page.contains("Qualifier le marché") && page.contains("L2112-2"))
      let reponse = try await scene.envoyer(
        "/marches/\(marche)/leviers",
        [("leviers", "critere"), ("leviers", "condition_execution"), ("version", "1")],
        .facilitateur)
      let suite = try await scene.suivre(reponse, .facilitateur)
      #expect(suite.contains("href=\"/lots/\(lot)/engagements/nouveau\">Fixer les heures dues"))
      #expect(suite.contains("qualification\u{a0}: Condition d’exécution + Critère d’attribution"))
      #expect(!(try await scene.lire("/", .facilitateur).texte.contains("Qualifier")))
    }
  }

  @Test(
    "Refused choices come back ticked, with their sentence; the second of two agents is told",
    arguments: TestEngine.available)
  func refus(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (marche, _) = try await scene.poserAvis()
      let adresse = "/marches/\(marche)/leviers"
      let aucun = try await scene.envoyer(adresse, [("version", "1")], .facilitateur)
      #expect(aucun.status == .unprocessableContent && aucun.texte.contains("Choisissez au moins un levier."))
      let mele = try await scene.envoyer(
        adresse, [("leviers", "prive"), ("leviers", "critere"), ("version", "1")], .facilitateur)
      #expect(mele.status == .unprocessableContent && mele.texte.contains("value=\"prive\" checked"))
      _ = try await scene.envoyer(adresse, [("leviers", "reserve"), ("version", "1")], .facilitateur)
      let tard = try await scene.envoyer(adresse, [("leviers", "critere"), ("version", "1")], .facilitateur)
      #expect(tard.status == .unprocessableContent && tard.texte.contains("quelqu’un d’autre l’a modifié"))
      let leviers: [String] = try await scene.storage.read { tx in
        try tx.rows("SELECT levier FROM marche_levier").map { try $0["levier"] }
      }
      #expect(leviers == ["reserve"])
    }
  }
}

extension Scene {
  /// A market as an import brings it in: without a lever, with its one lot.
  fileprivate func poserAvis() async throws -> (marche: ID<Marche>, lot: ID<Lot>) {
    try await ecrire { tx in
      let lot = try tx.poserLot(monde, objet: "Voirie", leviers: [], origine: .decp)
      return (try #require(try tx.value("SELECT marche_id FROM lot WHERE id = \(lot)")), lot)
    }
  }
}

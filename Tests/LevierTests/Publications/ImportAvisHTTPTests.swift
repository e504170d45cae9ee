import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Awards taken in, through HTTP")
struct ImportAvisHTTPTests {
  private static let fichier = """
    {"marches": {"marche": [
      {"id": "2024S01", "acheteur": {"id": "21350238800019"}, "objet": "Peinture de l'école", "nature": "Marché",
       "codeCPV": "45442100", "dureeMois": 12, "dateNotification": "2024-06-01", "montant": 50000,
       "titulaires": [{"titulaire": {"id": "44306184100047", "typeIdentifiant": "SIRET"}}],
       "considerationsSociales": {"considerationSociale": ["Clause sociale"]}},
      {"id": "2024S02", "acheteur": {"id": "00000000000000"}, "objet": "Faux", "dateNotification": "2024-06-01"}
    ]}}
    """

  @Test("A file is shown before it is taken in, then taken in once", arguments: TestEngine.available)
  func parcours(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let depot = try await scene.televerser(
        "/marches/publications", "fichier", "avis.json", Self.fichier, .facilitateur)
      let essai = try #require(depot.destination)
      let page = try await scene.lire(essai, .facilitateur).texte
      #expect(page.contains("Peinture de l’école") || page.contains("Peinture de l&#39;école"))
      #expect(page.contains("Il manque l’acheteur"))
      #expect(try await scene.lots() == 0)
      _ = try await scene.envoyer(essai, [], .facilitateur)
      #expect(try await scene.lots() == 1)
      _ = try await scene.envoyer(essai, [], .facilitateur)
      #expect(try await scene.lots() == 1)
    }
  }

  @Test(
    "A file that is none, or none chosen, comes back to the form with a sentence",
    arguments: TestEngine.available)
  func mauvais(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let vide = try await scene.televerser("/marches/publications", "fichier", "", "", .facilitateur)
      #expect(vide.status == .unprocessableContent)
      let depot = try await scene.televerser(
        "/marches/publications", "fichier", "a.json", "bonjour", .facilitateur)
      let essai = try await scene.lire(try #require(depot.destination), .facilitateur)
      #expect(essai.status == .unprocessableContent)
      #expect(essai.texte.contains("aucun marché attribué"))
    }
  }

  @Test("A file past the limit is refused before it is read", arguments: TestEngine.available)
  func tropGros(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let gros = String(repeating: "x", count: 9 << 20)
      let reponse = try await scene.televerser(
        "/marches/publications", "fichier", "a.json", gros, .facilitateur)
      #expect(reponse.status == .contentTooLarge)
    }
  }

  @Test("Only a facilitator takes awards in; a deposit is its sender's", arguments: TestEngine.available)
  func acces(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for role in Role.allCases where role != .facilitateur {
        let reponse = try await scene.lire("/marches/publications", role)
        #expect(reponse.status == .notFound)
      }
      let absent = try await scene.lire("/marches/publications/999", .facilitateur)
      #expect(absent.status == .notFound)
    }
  }
}

extension Scene {
  fileprivate func lots() async throws -> Int {
    try await storage.read { tx in try tx.value("SELECT count(*) FROM lot") ?? 0 }
  }
}

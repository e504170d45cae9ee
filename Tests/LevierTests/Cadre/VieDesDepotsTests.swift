import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A file that was sent lives until it is applied or given up")
struct VieDesDepotsTests {
  private static let heures = "Nom;Prénom;Mois;Heures\nAmrani;Lila;2026-02;80"

  private func deposer(_ scene: Scene, _ role: Role) async throws -> String {
    let envoi = try await scene.televerser("/declarations/import", "fichier", "h.csv", Self.heures, role)
    return try #require(envoi.destination)
  }

  @Test("Applied, its file goes at once and its page says so", arguments: TestEngine.available)
  func applique(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let essai = try await deposer(scene, .siae)
      #expect(try scene.fichiersGardes().count == 1)
      #expect(try await scene.envoyer(essai + "/application", [], .siae).status == .seeOther)
      #expect(try scene.fichiersGardes().isEmpty)
      let encore = try await scene.envoyer(essai + "/application", [], .siae)
      #expect(encore.destination == "/declarations/import")
      #expect(encore.annonce?.contains("a déjà été appliqué") == true)
    }
  }

  @Test("Awards taken in leave no file either", arguments: TestEngine.available)
  func avisImportes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let envoi = try await scene.televerser(
        "/marches/publications", "fichier", "a.json", decp([avis()]), .facilitateur)
      let essai = try #require(envoi.destination)
      #expect(try await scene.lire(essai, .facilitateur).texte.contains(">Renoncer<"))
      #expect(try await scene.envoyer(essai, [], .facilitateur).status == .seeOther)
      #expect(try scene.fichiersGardes().isEmpty)
    }
  }

  @Test("Given up, it goes with its deposit; nobody gives up another's", arguments: TestEngine.available)
  func renonce(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let essai = try await deposer(scene, .siae)
      #expect(try await scene.lire(essai, .siae).texte.contains(">Renoncer<"))
      let depot = "/depots/\(essai.split(separator: "/").last ?? "")"
      #expect(try await scene.envoyer(depot + "/renoncement", [], .facilitateur).status == .notFound)
      #expect(try scene.fichiersGardes().count == 1)
      let suite = try await scene.envoyer(depot + "/renoncement", [], .siae)
      #expect(suite.destination == "/declarations/import")
      #expect(suite.annonce == "Le fichier «\u{a0}h.csv\u{a0}» est oublié.")
      #expect(try scene.fichiersGardes().isEmpty)
      #expect(try await scene.lire(essai, .siae).status == .notFound)
    }
  }

  @Test("The same content sent twice stays for the other deposit", arguments: TestEngine.available)
  func partage(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let (sien, autre) = (try await deposer(scene, .siae), try await deposer(scene, .facilitateur))
      #expect(try scene.fichiersGardes().count == 1)
      #expect(try await scene.envoyer(sien + "/application", [], .siae).status == .seeOther)
      #expect(try scene.fichiersGardes().count == 1)
      #expect(try await scene.lire(autre, .facilitateur).status == .ok)
      let depot = "/depots/\(autre.split(separator: "/").last ?? "")"
      #expect(try await scene.envoyer(depot + "/renoncement", [], .facilitateur).status == .seeOther)
      #expect(try scene.fichiersGardes().isEmpty)
    }
  }

  @Test("A refused file leaves nothing, and takes nothing from another", arguments: TestEngine.available)
  func refuse(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await deposer(scene, .siae)
      let refus = try await scene.televerser("/declarations/import", "fichier", "h.csv", "%PDF-1.7", .siae)
      #expect(refus.status == .unprocessableContent)
      #expect(try scene.fichiersGardes().count == 1)
    }
  }
}

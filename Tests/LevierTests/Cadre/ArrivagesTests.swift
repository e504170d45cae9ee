import Foundation
import Hummingbird
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Files that are sent keep to their room")
struct ArrivagesTests {
  /// Plays with files of at most so many bytes, four times that an agent, and `reserve` left free on the disk.
  private func jouer(
    _ engine: TestEngine, taille: Int = 4_000, reserve: Int = 0,
    _ acte: @escaping @Sendable (Scene) async throws -> Void
  ) async throws {
    try await Scene.jouer(
      engine,
      preparer: { services in
        services = Services(
          storage: services.storage, horloge: services.horloge,
          installation: Installation(
            fichiers: services.installation.fichiers, https: false, coutMotDePasse: 16,
            tailleMaximale: taille, reserve: reserve))
      }, acte)
  }

  private static let heures = "Contrat;Mois;Heures\n"

  private func presents(_ scene: Scene) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scene.services.installation.fichiers)
  }

  @Test(
    "A file that no field asked for, a second one, and one that is refused are not there once answered",
    arguments: TestEngine.available)
  func inattendus(_ engine: TestEngine) async throws {
    try await jouer(engine) { scene in
      let contenu = String(repeating: "a", count: 2_000)
      let autre = try await scene.televerser("/declarations/import", "piece", "a.csv", contenu, .siae)
      #expect(autre.status == .badRequest)
      #expect(try presents(scene) == [])
      let second =
        "\r\n--frontiere\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"b\"\r\n\r\nb"
      let deux = try await scene.televerser(
        "/declarations/import", "fichier", "a.csv", contenu + second, .siae)
      #expect(deux.status == .badRequest)
      #expect(try presents(scene) == [])
      let refuse = try await scene.televerser(
        "/declarations/import", "fichier", "a.csv", Self.heures + "1;2026-02;1 85 05 78 006 084 91", .siae)
      #expect(refuse.status == .unprocessableContent)
      #expect(try presents(scene) == [])
    }
  }

  @Test(
    "Past what one agent may leave waiting, the page names what to act on; given up, the next is taken in",
    arguments: TestEngine.available)
  func quota(_ engine: TestEngine) async throws {
    try await jouer(engine) { scene in
      let envoyer: (Int, Role) async throws -> TestResponse = { rang, role in
        try await scene.televerser(
          "/declarations/import", "fichier", "h\(rang).csv",
          Self.heures + String(repeating: "x;2026-02;\(rang)\n", count: 300), role)
      }
      var dernier = try await envoyer(1, .siae)
      for rang in 2...4 {
        #expect(dernier.status == .seeOther)
        dernier = try await envoyer(rang, .siae)
      }
      let refus = try await envoyer(5, .siae)
      #expect(refus.status == .contentTooLarge)
      #expect(refus.texte.contains("h1.csv") && refus.texte.contains("/depots/1/renoncement"))
      #expect(try await envoyer(6, .entreprise).status == .seeOther, "the room of one is not that of another")
      #expect(try await scene.envoyer("/depots/1/renoncement", [], .siae).status == .seeOther)
      #expect(try await envoyer(5, .siae).status == .seeOther)
    }
  }

  @Test("What is on its way counts before it is written, and no more once it has been dealt with")
  func enRoute() async throws {
    try await jouer(.sqlite) { scene in
      let siae = try #require(scene.monde.agents[Role.siae.rawValue])
      var places: [Arrivages.Place] = []
      for _ in 1...4 { places.append(try await scene.services.faireDeLaPlace(4_000, a: siae)) }
      await #expect(throws: PlaceManquante.self) {
        _ = try await scene.services.faireDeLaPlace(1, a: siae)
      }
      await scene.services.arrivages.partir(places[0])
      _ = try await scene.services.faireDeLaPlace(4_000, a: siae)
    }
  }

  @Test(
    "A disk that has nothing to spare refuses files, and lets people sign in", arguments: TestEngine.available
  )
  func reserve(_ engine: TestEngine) async throws {
    try await jouer(engine, reserve: .max / 2) { scene in
      let refus = try await scene.televerser("/declarations/import", "fichier", "h.csv", Self.heures, .siae)
      #expect(refus.status == .serviceUnavailable)
      #expect(refus.texte.contains("Plus assez de place pour un fichier"))
      #expect(try presents(scene) == [])
      #expect(try await scene.lire("/", .siae).status == .ok)
    }
  }
}

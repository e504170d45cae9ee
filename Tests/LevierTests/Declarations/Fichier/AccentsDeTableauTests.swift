import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Sheets of hours whose accents are in an old encoding")
struct AccentsDeTableauTests {
  /// A text whose « é » is one byte.
  private static func octets(_ texte: String, _ accent: UInt8) -> [UInt8] {
    Array(texte.utf8).replacing([0xC3, 0xA9], with: [accent])
  }

  @Test(
    "Code page 850 and Mac Roman are read, with their names as they are", arguments: TestEngine.available,
    [UInt8(0x82), 0x8E])
  func lus(_ engine: TestEngine, accent: UInt8) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      try await jumeaux.services.storage.write(dans: jumeaux.monde.territoire) { tx in
        let personne = try tx.poserParticipant(
          jumeaux.monde, nom: "Désiré", prenom: "Irénée", naissance: "1990-01-02")
        _ = try tx.poserContrat(jumeaux.monde, de: personne, pour: [], debut: "2026-01-05")
      }
      let texte = "Nom;Prénom;Mois;Heures réalisées\nDésiré;Irénée;Février 2026;98\n"
      let bilan = try await jumeaux.avecFichier("h.csv", Self.octets(texte, accent)) {
        try await jumeaux.importer($0)
      }
      #expect(bilan.crees == 1 && bilan.refuses.isEmpty)
      #expect(try await jumeaux.heures() == ["Désiré": [9800, 0]])
    }
  }

  @Test(
    "Where two encodings make words, the sheet is refused with how to save it again",
    arguments: TestEngine.available)
  func douteux(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let octets = Self.octets("Nom;Prenom;Mois;Heures fétes\nAmrani;Lila;2026-02;80\n", 0x88)
      let envoi = try await scene.televerser(
        "/declarations/import", "fichier", "h.csv", octets: octets, avec: [], .siae)
      let page = try await scene.lire(try #require(envoi.destination), .siae).texte
      #expect(page.contains(TableurHeures.accentsAbimes))
    }
  }
}

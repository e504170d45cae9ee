import FormatsTesting
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The hidden lines of a workbook of hours")
struct LignesMasqueesTests {
  /// Two lines of hours, the second one hidden.
  private static let deux = [
    ("Nom", "Prénom", "Mois", "Heures", ""), ("Amrani", "Lila", "2026-02", "80", ""),
    ("Amrani", "Lila", "2026-01", "7", " hidden=\"1\""),
  ]

  @Test(
    "The page's box takes them in, and they are left aside and counted until it is ticked",
    arguments: TestEngine.available)
  func page(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let octets = try Self.classeur(Self.deux)
      let envoi = try await scene.televerser(
        "/declarations/import", "fichier", "h.xlsx", octets: octets, avec: [], .siae)
      let essai = try #require(envoi.destination)
      let page = try await scene.lire(essai, .siae)
      #expect(page.texte.contains("Reprendre aussi 1\u{a0}ligne masquée"))
      #expect(page.lignesDuTableau.last?.contains("Cette ligne est masquée") == true)
      let colonnes = [("entete", "0"), ("nom", "0"), ("prenom", "1"), ("mois", "2"), ("heures", "3")]
      let choix = [("feuille", "Heures")] + colonnes + [("masquees", "oui")]
      _ = try await scene.envoyer(essai + "/colonnes", choix, .siae)
      #expect(try await scene.lire(essai, .siae).texte.contains("Appliquer 2\u{a0}lignes"))
      _ = try await scene.envoyer(essai + "/application", [], .siae)
      #expect(try await scene.heuresDeclarees() == 8700)
    }
  }

  @Test("A workbook that hides nothing has no such box", arguments: TestEngine.available)
  func sansCase(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let octets = try Self.classeur(Array(Self.deux.prefix(2)))
      let envoi = try await scene.televerser(
        "/declarations/import", "fichier", "h.xlsx", octets: octets, avec: [], .siae)
      let page = try await scene.lire(try #require(envoi.destination), .siae).texte
      #expect(!page.contains("name=\"masquees\"") && page.contains("Appliquer 1\u{a0}ligne"))
    }
  }

  private static func classeur(_ lignes: [(String, String, String, String, String)]) throws -> [UInt8] {
    let rangees = lignes.map { ligne in
      let cellules = [ligne.0, ligne.1, ligne.2, ligne.3].map {
        "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>"
      }
      return "<row\(ligne.4)>\(cellules.joined())</row>"
    }
    return try zipBytes(workbookParts(rangees.joined()))
  }
}

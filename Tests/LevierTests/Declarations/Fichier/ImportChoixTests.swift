import Formats
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What a sheet of hours leaves to choose")
struct ImportChoixTests {
  private static let choix = [("entete", "0"), ("nom", "0"), ("prenom", "1"), ("mois", "2")]

  @Test(
    "Of two columns that compete, both are named, neither is chosen, and nothing is applied before a choice",
    arguments: TestEngine.available)
  func concurrence(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let essai = try await scene.deposer(
        "nom;prénom;mois;heures;heures réalisées\nAmrani;Lila;2026-02;80;91")
      let page = try await scene.lire(essai, .siae).texte
      #expect(page.contains("plusieurs conviennent («\u{a0}heures\u{a0}», «\u{a0}heures réalisées\u{a0}»)"))
      let select = page.split(separator: "name=\"heures\"").dropFirst().first?.split(separator: "</select>")
        .first
      #expect(select?.contains("selected") == false)
      #expect(try await scene.envoyer(essai + "/application", [], .siae).statut == 400)
      _ = try await scene.envoyer(essai + "/colonnes", Self.choix + [("heures", "4")], .siae)
      _ = try await scene.envoyer(essai + "/application", [], .siae)
      #expect(try await scene.heuresDeclarees() == 9100)
    }
  }

  @Test(
    "A sheet of training alone is asked for the hours worked, which may be said to be none",
    arguments: TestEngine.available)
  func formationSeule(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let essai = try await scene.deposer(
        "nom;prénom;mois;heures absence;formation\nAmrani;Lila;2026-02;80;7")
      #expect(try await scene.lire(essai, .siae).texte.contains("aucun titre ne la nomme sûrement"))
      #expect(try await scene.envoyer(essai + "/application", [], .siae).statut == 400)
      _ = try await scene.envoyer(
        essai + "/colonnes", Self.choix + [("heures", "aucune"), ("formation", "4")], .siae)
      _ = try await scene.envoyer(essai + "/application", [], .siae)
      #expect(try await scene.heuresDeclarees() == 700)
    }
  }

  @Test(
    "Of several sheets that hold a table, none is read before it is chosen; one alone is",
    arguments: TestEngine.available)
  func feuilles(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let deux = try await scene.deposerClasseur([
        ("Notice", nil), ("Janvier", "2026-01"), ("Février", "2026-02"),
      ])
      let page = try await scene.lire(deux, .siae).texte
      #expect(
        page.contains("Choisissez la feuille qui porte les heures") && page.contains(">Notice</option>"))
      #expect(try await scene.envoyer(deux + "/application", [], .siae).statut == 400)
      _ = try await scene.envoyer(deux + "/colonnes", [("feuille", "Février")], .siae)
      #expect(try await scene.lire(deux, .siae).lignesDuTableau.first?.contains("février 2026") == true)
      #expect(try await scene.envoyer(deux + "/colonnes", [("feuille", "Mars")], .siae).statut == 400)
      let une = try await scene.deposerClasseur([("Notice", nil), ("Février", "2026-02")])
      #expect(try await scene.lire(une, .siae).texte.contains("feuille «\u{a0}Février\u{a0}»"))
    }
  }

  @Test(
    "Two missions of one month are refused, then added up when the agent asks for it",
    arguments: TestEngine.available)
  func missions(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let essai = try await scene.deposer(
        "nom;prénom;mois;heures\nAmrani;Lila;2026-02;35\nAmrani;Lila;2026-02;28\nTOTAL;;;63")
      let refusees = try await scene.lire(essai, .siae)
      #expect(refusees.texte.contains("Toutes les lignes sont refusées"))
      #expect(refusees.lignesDuTableau.last?.contains("Laissée de côté") == true)
      _ = try await scene.envoyer(
        essai + "/colonnes", Self.choix + [("heures", "3"), ("additionner", "oui")], .siae)
      let lignes = try await scene.lire(essai, .siae).lignesDuTableau
      #expect(lignes[0].contains("avec la ligne 3") && lignes[1].contains("Additionnée"))
      _ = try await scene.envoyer(essai + "/application", [], .siae)
      #expect(try await scene.heuresDeclarees() == 6300)
    }
  }
}

extension Scene {
  /// A workbook of these sheets: one line of hours for a month, or a notice.
  fileprivate func deposerClasseur(_ feuilles: [(nom: String, mois: String?)]) async throws -> String {
    let chemin = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: chemin) }  // a leftover is only disk space
    let classeur = try WorkbookWriter(path: chemin)
    for (nom, mois) in feuilles {
      let titres = mois == nil ? ["Mode d’emploi"] : ["Nom", "Prénom", "Mois", "Heures travaillées"]
      try classeur.startSheet(nom, columns: titres.map { SheetColumn($0) })
      if let mois {
        try classeur.append([.text("Amrani"), .text("Lila"), .text(mois), .hours(hundredths: 8000)])
      }
    }
    try classeur.finish()
    let octets = [UInt8](try Data(contentsOf: URL(filePath: chemin)))
    let reponse = try await televerser(
      "/declarations/import", "fichier", "heures.xlsx", octets: octets, .siae)
    return try #require(reponse.destination)
  }
}

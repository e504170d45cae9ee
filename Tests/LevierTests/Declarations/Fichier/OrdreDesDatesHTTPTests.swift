import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The order of the days of a sheet, asked")
struct OrdreDesDatesHTTPTests {
  private static let csv = "nom;prénom;mois;heures\nAmrani;Lila;02/01/2026;80"
  private static let colonnes = [
    ("entete", "0"), ("nom", "0"), ("prenom", "1"), ("mois", "2"), ("heures", "3"),
  ]

  @Test(
    "A month that reads both ways is asked on the page, and nothing is applied before the answer",
    arguments: TestEngine.available, [("jour", "janvier 2026"), ("mois", "février 2026")])
  func page(_ engine: TestEngine, cas: (ordre: String, mois: String)) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let essai = try await scene.deposer(Self.csv)
      let page = try await scene.lire(essai, .siae).texte
      #expect(
        page.contains("Dites si «\u{a0}02/01/2026\u{a0}» est le 2 janvier ou le 1er février."))
      #expect(page.contains("Le mois d’abord\u{a0}: «\u{a0}02/01/2026\u{a0}» est le 1er février</option>"))
      #expect(try await scene.envoyer(essai + "/application", [], .siae).statut == 400)
      _ = try await scene.envoyer(essai + "/colonnes", Self.colonnes, .siae)
      #expect(try await scene.envoyer(essai + "/application", [], .siae).statut == 400, "still unanswered")
      _ = try await scene.envoyer(essai + "/colonnes", Self.colonnes + [("ordre", cas.ordre)], .siae)
      let lu = try await scene.lire(essai, .siae)
      #expect(lu.lignesDuTableau.first?.contains(cas.mois) == true)
      #expect(lu.texte.contains("<option value=\"\(cas.ordre)\" selected"), "the answer may be changed")
      _ = try await scene.envoyer(essai + "/application", [], .siae)
      #expect(try await scene.heuresDeclarees() == 8000)
    }
  }

  @Test(
    "A sheet that shows by itself that the month comes first is told as read so",
    arguments: TestEngine.available)
  func montree(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let essai = try await scene.deposer("nom;prénom;mois;heures\nAmrani;Lila;2/28/2026;80")
      let lu = try await scene.lire(essai, .siae)
      #expect(lu.texte.contains("Dates lues le mois d’abord, comme «\u{a0}2/28/2026\u{a0}» l’impose."))
      #expect(lu.lignesDuTableau.first?.contains("février 2026") == true)
    }
  }

  @Test(
    "The command says which option tells the order, and reads as it was told",
    arguments: TestEngine.available)
  func commande(_ engine: TestEngine) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      let texte = "Nom;Prénom;Mois;Heures\nWinterholt;Tony;10/09/2026;98\n"
      let refus = await #expect(throws: PhraseSeule.self) { try await jumeaux.importer(texte: texte) }
      #expect(refus?.description.contains("le 9 octobre, dites --dates mois") == true)
      var choix = ChoixHeures()
      choix.dates = "mois"
      _ = try await jumeaux.importer(texte: texte, choix)
      #expect(try await jumeaux.moisDeclares() == ["2026-10"])
      choix.dates = "an"
      let autre = await #expect(throws: PhraseSeule.self) { try await jumeaux.importer(texte: texte, choix) }
      #expect(autre?.description.contains("écrivez jour ou mois") == true)
    }
  }
}

extension Jumeaux {
  fileprivate func moisDeclares() async throws -> [String] {
    try await services.storage.read { tx in
      try tx.rows(
        "SELECT DISTINCT declaration.mois FROM declaration JOIN ligne ON ligne.declaration_id = declaration.id"
      )
      .map { (try $0["mois"] as Mois).iso }
    }
  }
}

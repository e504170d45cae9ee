import Foundation
import HTTPTypes
import HummingbirdTesting
import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Words in any order, in every list")
struct RechercheTests {
  @Test(
    "Every list finds all the words, wherever they are and however they are typed",
    arguments: TestEngine.available)
  func listes(_ engine: TestEngine) async throws {
    try await Scene.jouerLaDemonstration(engine) { scene in
      let noms = try await scene.storage.read { tx in
        (
          personne: try tx.first(
            """
            SELECT p.nom, p.prenom FROM participant p JOIN contrat c ON c.participant_id = p.id ORDER BY p.id LIMIT 1
            """),
          structure: try tx.first("SELECT nom FROM structure WHERE nom LIKE '% %' ORDER BY id LIMIT 1"),
          marche: try tx.first("SELECT objet FROM marche ORDER BY id LIMIT 1"),
          operation: try tx.first("SELECT intitule FROM operation ORDER BY id LIMIT 1")
        )
      }
      let (nom, prenom): (String, String) = try (
        #require(noms.personne)["nom"], #require(noms.personne)["prenom"]
      )
      let textes: [(String, String)] = [
        ("/publics", "\(nom) \(prenom)"), ("/tableaux/personnes", "\(nom) \(prenom)"),
        ("/structures", try #require(noms.structure)["nom"]),
        ("/marches", try #require(noms.marche)["objet"]),
        ("/operations", try #require(noms.operation)["intitule"]),
        ("/tableaux", try #require(noms.marche)["objet"]),
      ]
      for (liste, texte) in textes {
        for cherche in [
          texte, texte.split(separator: " ").reversed().joined(separator: " "), texte.uppercased(),
        ] {
          let mot = cherche.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
          let page = try await scene.lire("\(liste)?mot=\(mot)", .facilitateur)
          guard page.status == .ok else { continue }
          #expect(page.texte.contains("<tbody>"), "\(liste) \(cherche)")
        }
        let long = try await scene.lire(
          "\(liste)?mot=\(String(repeating: "a", count: 60_000))", .facilitateur)
        #expect([.ok, .notFound].contains(long.status), "\(liste): sixty thousand letters are no failure")
        let rien = try await scene.lire("\(liste)?mot=%25", .facilitateur)
        #expect(!rien.texte.contains("<tbody>"), "\(liste): a percent sign is no joker")
      }
    }
  }

  @Test("A name chosen in a long list is found by its words in any order")
  func nomChoisi() {
    let choix = [Choice("1", "Lila Amrani"), Choice("2", "Zoë D’Almeida")]
    #expect(NomChoisi("amrani l", parmi: choix) == .trouve("1"))
    #expect(NomChoisi("dalmeida zoe", parmi: choix) == .trouve("2"))
  }
}

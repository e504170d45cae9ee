import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The rules that a lot's own contract changes, through HTTP")
struct ReglesDuLotTests {
  private static let champs = [
    ("nom", "CCAP, article 8"), ("mois_eligibilite", "24"), ("mois_cdi", "48"), ("base", "travaillees"),
    ("plafond_formation", "30"), ("diviseur_etp", "1 680"), ("penalite_mode", "forfait"),
    ("penalite_valeur", "200"), ("cadence", "trimestre"), ("jour_limite", "15"),
  ]

  @Test(
    "They are shown filled, saved for that lot alone, told in its history, and a colleague's change is told",
    arguments: TestEngine.available)
  func adapter(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (lot, autre) = try await scene.ecrire { tx in
        (try tx.poserLot(scene.monde), try tx.poserLot(scene.monde, objet: "Autre"))
      }
      let chemin = "/lots/\(lot)/regles"
      let formulaire = try await scene.lire(chemin, .facilitateur).texte
      #expect(formulaire.contains("value=\"Règle initiale\"") && formulaire.contains("value=\"1\""))
      let reponse = try await scene.envoyer(chemin, Self.champs + [("version", "1")], .facilitateur)
      #expect(reponse.destination == "/lots/\(lot)")
      let page = try await scene.lire("/lots/\(lot)", .facilitateur).texte
      for attendu in [
        "CCAP, article 8", "compte 48\u{a0}mois à partir de l’embauche", "Chaque trimestre civil",
        "200\u{a0}€",
        "règles de décompte", "période des déclarations, jour des déclarations",
        "Règles adaptées aux pièces de ce contrat",
      ] {
        #expect(page.contains(attendu), "\(attendu)")
      }
      #expect(try await scene.lire("/lots/\(autre)", .facilitateur).texte.contains("Règle initiale"))
      let conflit = try await scene.envoyer(chemin, Self.champs + [("version", "1")], .facilitateur)
      #expect(conflit.status == .unprocessableContent && !conflit.texte.contains("diffère de la fiche"))
      let mien = Self.champs.map { ["penalite_valeur", "jour_limite"].contains($0.0) ? ($0.0, "20") : $0 }
      let autreSaisie = try await scene.envoyer(chemin, mien + [("version", "1")], .facilitateur)
      #expect(
        autreSaisie.texte.contains(
          "diffère de la fiche enregistrée sur\u{a0}: jour des déclarations et valeur de la pénalité"))
      let inchange = try await scene.envoyer(chemin, Self.champs + [("version", "2")], .facilitateur)
      #expect(inchange.destination == "/lots/\(lot)")
      let versions: [Int] = try await scene.storage.read { tx in
        try tx.rows("SELECT version FROM lot ORDER BY id").map { try $0["version"] }
      }
      #expect(versions == [2, 1])
    }
  }

  @Test(
    "What is out of bounds comes back on its field",
    arguments: [
      ("jour_limite", "0", "entre 1 et 31"), ("jour_limite", "32", "entre 1 et 31"),
      ("cadence", "année", "Choisissez une réponse"), ("nom", "", "Remplissez ce champ"),
      ("mois_cdi", "0", "entre 1 et 120"), ("diviseur_etp", "12", "entre 1 000 et 2 500"),
    ])
  func refus(_ champ: String, _ valeur: String, _ phrase: String) async throws {
    try await Scene.jouer(.sqlite) { scene in
      let lot = try await scene.ecrire { tx in try tx.poserLot(scene.monde) }
      let champs = Self.champs.map { $0.0 == champ ? (champ, valeur) : $0 } + [("version", "1")]
      let reponse = try await scene.envoyer("/lots/\(lot)/regles", champs, .facilitateur)
      #expect(reponse.status == .unprocessableContent)
      #expect(reponse.texte.replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ").contains(phrase))
    }
  }
}

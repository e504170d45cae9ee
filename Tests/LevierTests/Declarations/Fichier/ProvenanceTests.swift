import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Where a line of hours comes from")
struct ProvenanceTests {
  @Test(
    "A line keeps the name, the content's hash and the line of the file that it was read in, after the file is gone; the facilitator reads them",
    arguments: TestEngine.available)
  func gardee(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let essai = try await scene.deposer("Relevé\nnom;prénom;mois;heures\nAmrani;Lila;2026-02;80")
      _ = try await scene.envoyer(essai + "/application", [], .siae)
      _ = try await scene.ecrire { tx in try tx.execute("DELETE FROM depot") }
      let empreinte: String? = try await scene.storage.read { tx in
        try tx.value("SELECT empreinte FROM import_heures")
      }
      let page = try await scene.lire(mois.chemin, .facilitateur).texte
      #expect(page.contains("Importée de «\u{a0}heures.csv\u{a0}», ligne 3."))
      #expect(page.contains(try #require(empreinte)) && empreinte?.count == 64)
      #expect(try await !scene.lire(mois.chemin, .siae).texte.contains("Importée de"))
      try await mois.transmettre("80")
      #expect(
        try await scene.lire(mois.chemin, .facilitateur).texte.contains("ligne 3."),
        "nothing was typed over it")
    }
  }

  @Test("Hours typed over those of a file are no longer its own", arguments: TestEngine.available)
  func ressaisie(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let essai = try await scene.deposer("nom;prénom;mois;heures\nAmrani;Lila;2026-02;80")
      _ = try await scene.envoyer(essai + "/application", [], .siae)
      try await mois.transmettre("81")
      #expect(try await !scene.lire(mois.chemin, .facilitateur).texte.contains("Importée de"))
    }
  }

  @Test("A file's name that bears a social security number is not kept")
  func sansNIR() {
    let empreinte = String(repeating: "a", count: 64)
    let provenance = Provenance(
      fichier: "2 85 05 78 006 084 91.csv", empreinte: empreinte, feuille: "Octobre")
    #expect(provenance.fichier == "sans nom" && provenance.feuille == "Octobre")
  }
}

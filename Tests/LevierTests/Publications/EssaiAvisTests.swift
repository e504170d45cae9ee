import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What is shown of a file is what is done with it")
struct EssaiAvisTests {
  @Test(
    "The preview counts what is then created, updated, left alone and refused",
    arguments: TestEngine.available)
  func memesNombres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [avis(id: "1"), avis(id: "2")])
      let fichier = decp([
        avis(id: "1"), avis(id: "2", montant: "70000"), avis(id: "3"), avis(id: "4"), avis(id: "4"),
        avis(id: "5", acheteur: "00000000000000"),
      ])
      let essai = try await scene.deposerAvis(fichier)
      let avant = try await scene.lotsPublies()
      #expect(try await scene.annonces(essai) == ["2", "1", "2", "1"])
      #expect(try await scene.lotsPublies() == avant)
      let applique = try await scene.envoyer(essai, [], .facilitateur)
      #expect(
        applique.annonce?.replacing("\u{a0}", with: " ") == "2 lots créés, 1 mis à jour, 1 avis refusé.")
      let apres = try await scene.lotsPublies()
      #expect(apres.count == avant.count + 2 && apres[1].contains("7000000"))
    }
  }

  @Test("The same file sent again shows that there is nothing to do", arguments: TestEngine.available)
  func deuxFois(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let fichier = decp([avis(id: "1"), avis(id: "2")])
      _ = try await scene.envoyer(try await scene.deposerAvis(fichier), [], .facilitateur)
      let lots = try await scene.lotsPublies()
      let encore = try await scene.deposerAvis(fichier)
      #expect(try await scene.annonces(encore) == ["0", "0", "2", "0"])
      let page = try await scene.lire(encore, .facilitateur).texte
      #expect(
        page.contains("Rien à reprendre") && !page.contains("<form method=\"post\" action=\"\(encore)\""))
      _ = try await scene.envoyer(encore, [], .facilitateur)
      #expect(try await scene.lotsPublies() == lots)
    }
  }

  @Test(
    "Of each outcome the first hundred lines are shown, and all are counted", arguments: TestEngine.available)
  func bornes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let fichier = decp(
        (1...101).map { avis(id: "C\($0)") }
          + (1...3).map { avis(id: "R\($0)", acheteur: "00000000000000") })
      let essai = try await scene.deposerAvis(fichier)
      for (issue, montres, total) in [("", 103, 104), ("?issue=cree", 100, 101), ("?issue=refuse", 3, 3)] {
        let page = try await scene.lire(essai + issue, .facilitateur).texte
          .replacing("\u{a0}", with: " ")
        #expect(page.matches(of: /<td class="nombre" data-label="Position">/).count == montres, "\(issue)")
        #expect(page.contains("\(montres) lignes sur \(total)") == (montres < total), "\(issue)")
      }
    }
  }
}

extension Scene {
  /// Sends a file of awards; returns the page that shows what it would do.
  func deposerAvis(_ fichier: String) async throws -> String {
    let depot = try await televerser("/marches/publications", "fichier", "avis.json", fichier, .facilitateur)
    return try #require(depot.destination)
  }

  /// The four figures of a preview: to create, to update, known already, refused.
  fileprivate func annonces(_ essai: String) async throws -> [String] {
    let page = try await lire(essai, .facilitateur).texte
    return page.matches(of: /<dd><a href="[^"]*issue=\w+"[^>]*>(\d+)<\/a>/).map { String($0.output.1) }
  }
}

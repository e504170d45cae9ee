import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What left the house is told to those who keep the territory")
struct ExportsFaitsTests {
  @Test(
    "Each export has its line, found by who, what and when; another territory's has none",
    arguments: TestEngine.available)
  func lignes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for (chemin, role) in [
        ("/publics?format=csv", Role.facilitateur), ("/contrats?format=xlsx", .siae),
        ("/bilan.xlsx", .financeur),
      ] {
        #expect(try await scene.lire(chemin, role).status == .ok)
      }
      let page = try await scene.lire("/reglages/exports", .administrateur).texte
      for ligne in [
        "Solène Vaubrun", "publics-2026-03-15.csv (0)", "Malik Orsini", "contrats-2026-03-15.xlsx (0)",
        "Paul Ambroise", "Tremplin Intérim Brenelle",
      ] {
        #expect(page.contains(ligne), "\(ligne)")
      }
      func lues(_ filtre: String) async throws -> Int {
        try await scene.lire("/reglages/exports?\(filtre)", .facilitateur).texte.matches(
          of: /<th scope="row">/
        ).count
      }
      #expect(try await lues("quoi=bilan") == 1)
      #expect(try await lues("mot=orsini") == 1)
      #expect(try await lues("du=2026-03-15&au=2026-03-15") == 3)
      for vide in ["du=2026-03-16", "au=2026-03-14"] { #expect(try await lues(vide) == 0) }
      #expect(
        try await scene.lire("/reglages/exports?format=csv", .facilitateur).texte.contains("Malik Orsini"))
      #expect(try await lues("quoi=exports") == 1, "this one too")
      for role in [Role.donneurOrdre, .entreprise, .siae, .prescripteur, .financeur] {
        #expect(try await scene.lire("/reglages/exports", role).status == .notFound)
      }
      let ailleurs = try await scene.chezLeVoisin()
      #expect(
        try await !ailleurs.lire("/reglages/exports?mot=orsini", .facilitateur).texte.contains(
          "<th scope=\"row\">"))
    }
  }
}

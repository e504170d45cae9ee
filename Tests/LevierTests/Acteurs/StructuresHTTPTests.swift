import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Structures, through HTTP")
struct StructuresHTTPTests {
  @Test("A SIRET reads in groups, in the list and on the page", arguments: TestEngine.available)
  func siret(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let id = try await scene.ecrire { tx in
        try tx.creer(
          NouvelleStructure(genre: .ett, nom: "Martin Intérim", siret: try Siret("73282932000074")))
      }
      for adresse in ["/structures?mot=martin", "/structures/\(id)"] {
        let page = try await scene.lire(adresse, .facilitateur).texte
        #expect(page.contains("732\u{a0}829\u{a0}320\u{a0}00074"), "\(adresse)")
      }
      #expect(
        try await scene.lire("/structures?mot=73282932000074", .facilitateur).texte.contains("Martin Intérim")
      )
    }
  }
}

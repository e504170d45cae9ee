import Foundation
import HTTPTypes
import HummingbirdTesting
import Markup
import StorageTesting
import Testing

@testable import Levier

@Suite("What was done, as a user reads it")
struct HistoriqueTests {
  @Test("No history shows the code of an act or of a state")
  func codes() async throws {
    try await Scene.jouerLaDemonstration(.sqlite) { scene in
      let chemins = ["/lots/1", "/declarations/151", "/eligibilites/1", "/contrats/1", "/engagements/1"]
      for chemin in chemins {
        let page = try await scene.demander(.get, chemin, "facilitateur").texte
        let historique = try #require(page.range(of: "Historique ("), "\(chemin)")
        let lu = page[historique.upperBound...].prefix(2000)
        for code in ["creation", "validee", "prevu", "a_instruire", "valide<", "piece_vue", "cloturee"] {
          #expect(!lu.contains(code), "\(chemin) \(code)")
        }
      }
    }
  }
}

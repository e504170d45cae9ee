import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

private let annee = "/bilan?debut=2025-01-01&fin=2025-12-31"

@Suite("Bilan: its divisor, and totals of a few people")
struct PetitsTotauxTests {
  @Test(
    "The divisor is that of the rule in force on the last day of the period", arguments: TestEngine.available)
  func diviseur(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poser { territoire in
        try territoire.tx.poserRegle(scene.monde, "Règle d’hiver", du: "2024-01-01")
        try territoire.tx.poserRegle(scene.monde, "Règle d’été", du: "2025-07-01", diviseur: 1607)
        try territoire.faire(16_800, pour: try territoire.engagement(try territoire.titulaire()))
      }
      for (fin, mention) in [
        ("2025-06-30", "1 ETP = 1 680 h (Règle d’hiver)"), ("2025-07-01", "1 ETP = 1 607 h (Règle d’été)"),
        ("2025-12-31", "1 ETP = 1 607 h (Règle d’été)"),
      ] {
        let page = try await scene.lire("/bilan?debut=2025-01-01&fin=\(fin)", .facilitateur).texte
          .replacing(/[\u{a0}\u{202f}]/, with: " ")
        #expect(page.contains(mention), "\(fin)")
      }
    }
  }

  @Test(
    "A total of fewer than five people, contracts or exits is told to the facilitator alone, but for the people and contracts that a buyer reads line by line; five is told to all",
    arguments: TestEngine.available, [4, 5])
  func totaux(_ engine: TestEngine, nombre: Int) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poser { territoire in
        let engagement = try territoire.engagement(try territoire.titulaire())
        for _ in 1...nombre {
          let contrat = try territoire.contrat([engagement])
          try territoire.heures(contrat, engagement, "2025-05", heures: 100)
          try territoire.sortir(contrat, .cdi)
        }
      }
      for (suffixe, role) in [
        ("", Role.facilitateur), ("", .donneurOrdre), ("", .financeur), ("&diffusion=oui", .facilitateur),
      ] {
        let page = try await scene.lire(annee + suffixe, role).texte.replacing("\u{a0}", with: " ")
        let dits = nombre >= 5 || (role == .facilitateur && suffixe.isEmpty)
        let lus = dits || role == .donneurOrdre
        for (chiffre, attendu) in [("Personnes", lus), ("Sorties", dits)] {
          let dit = try page.chiffre(chiffre)
          #expect(dit == (attendu ? "\(nombre)" : "Moins de 5"), "\(role) \(suffixe) \(chiffre)")
        }
        #expect(page.contains("contrats masqués") == !lus)
      }
    }
  }
}

extension String {
  /// What the page shows beside the name of a figure.
  fileprivate func chiffre(_ nom: String) throws -> String {
    let trouve = try #require(range(of: "<dt>\(nom)</dt>"))
    let suite = self[trouve.upperBound...]
    let dit = try #require(suite.firstMatch(of: /<dd>(?:<a[^>]*>)?([^<]*)/))
    return String(dit.output.1).trimmingPrefix(while: \.isWhitespace).description
  }
}

import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Loaded months, through HTTP")
struct MoisChargesHTTPTests {
  @Test(
    "Above 220 h in one month, training included and all employers together, a person is flagged; at 220 not",
    arguments: TestEngine.available,
    [
      ("150", "", 70, "2026-02", false), ("150", "", 71, "2026-02", true), ("150", "1", 70, "2026-02", true),
      ("150", "", 71, "2026-01", false),
    ])
  func seuil(
    _ engine: TestEngine,
    cas: (heures: String, formation: String, ailleurs: Int, mois: String, charge: Bool)
  ) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre(cas.heures, formation: cas.formation)
      try await mois.chargerAilleurs(heures: cas.ailleurs, mois: cas.mois)
      let page = try await scene.lire(mois.chemin, .facilitateur).texte
      #expect(page.contains("Mois chargés") == cas.charge)
      for (demande, attendue) in [("2026-02", cas.charge), ("2026-01", false)] {
        let liste = try await scene.lire("/declarations/mois-charges?mois=\(demande)", .facilitateur).texte
        #expect(liste.contains("Amrani Lila") == attendue, "\(demande)")
      }
    }
  }

  @Test("The loaded months of another territory's people are not read", arguments: TestEngine.available)
  func voisin(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("150")
      try await mois.chargerAilleurs(heures: 100)
      let chemin = "/declarations/mois-charges?mois=2026-02"
      #expect(try await scene.lire(chemin, .facilitateur).texte.contains("Amrani Lila"))
      let ailleurs = try await scene.chezLeVoisin()
      #expect(!(try await ailleurs.lire(chemin, .facilitateur).texte.contains("Amrani")))
    }
  }
}

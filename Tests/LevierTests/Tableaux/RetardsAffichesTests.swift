import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Late and urgent lots, on the vertical table")
struct RetardsAffichesTests {
  @Test(
    "Urgent is badly late or past the end; a milestone missed or an end near is late, and no more",
    arguments: TestEngine.available,
    [
      ("suivi=retard", ["Gymnase", "Patinoire", "Préau", "Passerelle"]),
      ("suivi=urgence", ["Préau", "Passerelle"]),
      ("suivi=sans_engagement", ["Kiosque"]),
      (
        "suivi=autre", ["Médiathèque", "Gymnase", "Patinoire", "Préau", "Passerelle", "Kiosque"]
      ),
    ] as [(String, [String])])
  func urgence(_ engine: TestEngine, cas: (filtre: String, montres: [String])) async throws {
    try await Scene.jouer(engine) { scene in
      // Begun on 1 January and nothing done: the day is past mid-term for the lots that end in May.
      let lots = [
        "Médiathèque": "2026-12-31", "Gymnase": "2026-07-31", "Patinoire": "2026-06-10",
        "Préau": "2026-05-01", "Passerelle": "2026-03-14",
      ]
      try await scene.ecrire { tx in
        for (objet, echeance) in lots {
          let lot = try tx.poserLot(scene.monde, objet: objet)
          _ = try tx.poserEngagement(scene.monde, sur: lot, echeance: echeance)
        }
        _ = try tx.poserLot(scene.monde, objet: "Kiosque")
      }
      let page = try await scene.lire("/tableaux/vertical?\(cas.filtre)", .facilitateur).texte
      let montres = (lots.keys + ["Kiosque"]).filter { page.contains($0) }
      #expect(Set(montres) == Set(cas.montres))
    }
  }
}

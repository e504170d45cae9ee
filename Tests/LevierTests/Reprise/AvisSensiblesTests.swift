import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What an award may not bring in, and what it brings back")
struct AvisSensiblesTests {
  @Test(
    "An award that bears a social security number, be it in a name, is refused whole",
    arguments: TestEngine.available,
    [
      avis(titulaire: titulaire(id: "185057800608491", nom: "")),
      avis(titulaire: titulaire(id: "FR-1", nom: "Menuiserie 1 85 05 78 006 084 91")),
      avis(objet: "Suivi de 1 85 05 78 006 084 91"),
    ])
  func nir(_ engine: TestEngine, avis: String) async throws {
    try await Scene.jouer(engine) { scene in
      let reprise = try await scene.reprendre(json: [avis])
      #expect(reprise.crees == 0)
      #expect(reprise.refus.map(\.motif) == [phraseNIRDansAvis])
    }
  }

  @Test(
    "A lot with a clause brings back the market that was set aside; a lot without one does not",
    arguments: TestEngine.available, [(#""Clause sociale""#, 0), ("", 1)])
  func retour(_ engine: TestEngine, cas: (social: String, deCote: Int)) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.reprendre(json: [avis(objet: "Toitures - Lot 1 : bois", social: "")])
      let marches: [ID<Marche>] = try await scene.storage.read { tx in
        try tx.rows("SELECT id FROM marche WHERE origine = 'decp'").map { try $0["id"] }
      }
      #expect(try await scene.laisser(marches).status == .seeOther)
      let suite = try await scene.reprendre(json: [avis(objet: "Toitures - Lot 2 : zinc", social: cas.social)]
      )
      #expect(suite.crees == 1)
      let deCote: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT count(*) FROM marche WHERE mise_de_cote_id IS NOT NULL")
      }
      #expect(deCote == cas.deCote)
    }
  }
}

private func titulaire(id: String, nom: String) -> String {
  #"{"titulaire": {"id": "\#(id)", "typeIdentifiant": "AUTRE", "denominationSociale": "\#(nom)"}}"#
}

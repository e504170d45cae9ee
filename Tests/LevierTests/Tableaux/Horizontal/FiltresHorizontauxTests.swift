import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Sorts and filters of the horizontal table")
struct FiltresHorizontauxTests {
  @Test(
    "Each filter keeps what it names, and a merged person is not listed", arguments: TestEngine.available)
  func filtres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      let monde = scene.monde
      try await scene.ecrire { tx in
        let besson: ID<Participant> = try tx.value("SELECT id FROM participant WHERE nom = 'Besson'").cree()
        try tx.changer(monde, besson) { $0.prescripteur = nil }
        let lila: ID<Participant> = try tx.value("SELECT id FROM participant WHERE nom = 'Amrani'").cree()
        let double = try tx.poserParticipant(monde, nom: "Amranni")
        try tx.fusionner(double, dans: lila, monde)
      }
      let lot: ID<Lot> = try await scene.storage.read { tx in try tx.value("SELECT max(id) FROM lot").cree() }
      #expect(try await scene.parcours().map(\.nom) == ["Amrani Lila", "Besson Nora"])
      let missionLocale = try monde.structure("Mission locale de Brenelle")
      let entreprise = try monde.structure("Maçonnerie Tréguier-Faure")
      #expect(try await scene.parcours { $0.prescripteur = missionLocale }.map(\.nom) == ["Amrani Lila"])
      #expect(try await scene.parcours { $0.employeur = entreprise }.map(\.nom) == ["Amrani Lila"])
      #expect(try await scene.parcours { $0.employeur = missionLocale }.isEmpty)
      #expect(try await scene.parcours { $0.lot = lot }.map(\.nom) == ["Amrani Lila"])
      #expect(try await scene.parcours { $0.lot = ID(999_999) }.isEmpty)
    }
  }

  @Test(
    "Whoever has left is in no contract, and an end is near within the delay", arguments: TestEngine.available
  )
  func situations(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      #expect(try await scene.parcours { $0.situation = .enContrat }.map(\.nom) == ["Amrani Lila"])
      #expect(try await scene.parcours { $0.situation = .finProche }.isEmpty, "46 days before the end")
      let proche = try await scene.parcours {
        ($0.situation, $0.le) = (.finProche, try Jour("2026-03-31"))
      }
      #expect(proche.map(\.nom) == ["Amrani Lila"], "30 days before the end")
      _ = try await scene.ecrire { tx in
        let contrat: ID<Contrat> = try tx.value("SELECT max(id) FROM contrat").cree()
        try tx.sortir(contrat, le: "2026-03-14")
      }
      #expect(try await scene.parcours { $0.situation = .enContrat }.isEmpty)
      #expect(try await scene.parcours { $0.situation = .sansContrat }.count == 2)
    }
  }

  @Test("Each column sorts downwards too, nobody known last", arguments: TestEngine.available)
  func tris(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      let monde = scene.monde
      try await scene.ecrire { tx in
        let autre = try tx.creer(
          NouvelleStructure(genre: .missionLocale, nom: "Zone d’appui"))
        let engagement: ID<Engagement> = try tx.value("SELECT min(id) FROM engagement").cree()
        let nora: ID<Participant> = try tx.value("SELECT id FROM participant WHERE nom = 'Besson'").cree()
        try tx.changer(monde, nora) { $0.prescripteur = autre }
        _ = try tx.poserContrat(monde, de: nora, pour: [engagement], fin: "2026-12-31")
        _ = try tx.poserParticipant(monde, nom: "Caron", prenom: "Zoé", par: nil)
      }
      for (tri, sens, noms) in [
        ("nom", "asc", "ABC"), ("nom", "desc", "CBA"), ("prescripteur", "asc", "ABC"),
        ("prescripteur", "desc", "BAC"), ("fin", "asc", "ABC"), ("fin", "desc", "BAC"),
      ] {
        let lus = try await scene.parcours(tri: tri, sens: sens)
        #expect(lus.compactMap(\.nom.first).map(String.init).joined() == noms, "\(tri) \(sens)")
      }
    }
  }
}

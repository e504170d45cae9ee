import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Snapshots of the main pages")
struct InstantanesTests {
  static let pages = [
    ("a-faire", "/"), ("marches", "/marches"), ("lot", "/lots/1"), ("vertical", "/tableaux/vertical"),
    ("horizontal", "/tableaux/horizontal"), ("publics", "/publics"), ("participant", "/publics/1"),
    ("declarations", "/declarations"), ("bilan", "/bilan"), ("compte", "/compte"), ("reglages", "/reglages"),
  ]

  @Test("Main pages read as they were last read by someone, role by role")
  func pages() async throws {
    let sqlite = try #require(TestEngine.available.first)
    try await Scene.jouer(sqlite) { scene in
      let monde = scene.monde
      try await scene.ecrire { tx in
        let lot = try tx.poserLot(monde)
        let engagement = try tx.poserEngagement(monde, sur: lot)
        let participant = try tx.poserParticipant(monde)
        try tx.poserEligibilite(monde, de: participant)
        _ = try tx.poserContrat(monde, de: participant, pour: [engagement])
      }
      for (nom, chemin) in Self.pages {
        for role in Role.allCases {
          scene.storage.reset()
          let reponse = try await scene.lire(chemin, role)
          guard reponse.status == .ok else { continue }
          // The session that `lire` opens takes two statements.
          try Instantane(nom: "\(nom)-\(role.rawValue)").comparer(
            reponse.texte, requetes: scene.storage.statements - 2)
        }
      }
    }
  }
}

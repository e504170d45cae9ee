import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What has ended is forgotten, and only that")
struct MenageDuJourTests {
  @Test(
    "Sessions, links, devices, tries and sendings go so long after their end, and those of before stay",
    arguments: TestEngine.available)
  func menage(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let agent = try #require(scene.monde.agents["siae"])
      let compte = try await scene.compte("siae")
      for age in [181, 110, 32, 8, 1] {
        try await scene.ecrire { tx in
          let passee = TransactionLocale(
            TransactionDatee(base: tx, now: tx.now.adding(seconds: -age * 86_400)), dans: tx.territoire)
          try passee.ouvrirSession(.agent(agent), jeton: .nouveau(), adresse: "", navigateur: "vieux")
          try passee.reconnaitre(.nouveau(), de: compte)
          try passee.inviter(agent, par: nil, jeton: .nouveau())
          _ = try passee.commencer(Tentative(actuelDe: compte))
          try passee.execute(
            "INSERT INTO envoi (empreinte, chemin, le) VALUES (\("\(age)"), '/', \(passee.now))")
        }
      }
      _ = try await scene.storage.write { tx in try tx.oublierCeQuiAFini() }
      let restent = try await scene.textes(
        """
        SELECT 'appareil ' || count(*) FROM appareil UNION ALL SELECT 'envoi ' || count(*) FROM envoi
        UNION ALL SELECT 'invitation ' || count(*) FROM invitation
        UNION ALL SELECT 'session ' || count(*) FROM session WHERE navigateur = 'vieux'
        UNION ALL SELECT 'tentative ' || count(*) FROM tentative ORDER BY 1
        """)
      // Half a year for a device, a week for a sending, three months past its end for a link, one for a session.
      #expect(restent == ["appareil 4", "envoi 1", "invitation 3", "session 2", "tentative 0"])
    }
  }

  @Test("A session that holds, and a link that waits, are left", arguments: TestEngine.available)
  func vivants(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let jeton = Jeton.nouveau()
      let agent = try #require(scene.monde.agents["siae"])
      try await scene.ecrire { tx in try tx.inviter(agent, par: nil, jeton: jeton) }
      _ = try await scene.storage.write { tx in try tx.oublierCeQuiAFini() }
      #expect(try await scene.lire("/", .siae).status == .ok)
      #expect(try await scene.lire("/invitations/\(jeton.texte)", nil).status == .ok)
    }
  }
}

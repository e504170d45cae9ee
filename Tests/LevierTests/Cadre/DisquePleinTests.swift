import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A full disk")
struct DisquePleinTests {
  @Test("A full disk is told in a sentence, nothing is half written, and the pages go on")
  func plein() async throws {
    try await Scene.jouer(.sqlite) { scene in
      let acheteur = try scene.monde.structure("Communauté de communes de Brenelle")
      let jeton = Jeton.nouveau()
      let agent = try #require(scene.monde.agents["facilitateur"])
      try await scene.ecrire { tx in
        try tx.ouvrirSession(.agent(agent), jeton: jeton, adresse: "test", navigateur: "test")
        _ = try tx.rows("PRAGMA max_page_count = 1")  // SQLite reads it as: no page more than now
      }
      var statuts: [Int] = []
      for numero in 1...200 {
        let champs = [
          ("objet", "Marché \(numero) " + String(repeating: "x", count: 900)),
          ("donneur_ordre", "\(acheteur)"),
          ("nature", "travaux"), ("forme", "ordinaire"), ("leviers", "condition_execution"),
        ]
        let reponse = try await scene.client.execute(
          uri: "/marches", method: .post,
          headers: [
            .cookie: "levier=\(jeton.texte)", .secFetchSite: "same-origin",
            .contentType: "application/x-www-form-urlencoded",
          ], body: ByteBuffer(string: QueryString(champs).rendered))
        statuts.append(reponse.status.code)
        guard reponse.status.code == 303 else {
          #expect(reponse.texte.contains("Rien n’a été écrit à moitié"))
          break
        }
      }
      #expect(statuts.last == 503)
      let (marches, leviers, traces) = try await scene.storage.read { tx in
        (
          try tx.value("SELECT count(*) FROM marche") as Int?,
          try tx.value("SELECT count(*) FROM marche_levier") as Int?,
          try tx.value("SELECT count(*) FROM trace WHERE objet = 'marche'") as Int?
        )
      }
      #expect(marches == statuts.count - 1)
      #expect(leviers == marches && traces == marches)
    }
  }

  @Test(
    "A disk full in the middle of a write is told on PostgreSQL too, and nothing is half written",
    .enabled(if: TestEngine.postgresql.isAvailable))
  func pleinSurPostgreSQL() async throws {
    try await Scene.jouer(.postgresql) { scene in
      let acheteur = try scene.monde.structure("Communauté de communes de Brenelle")
      try await scene.ecrire { tx in
        try tx.execute(
          """
          CREATE FUNCTION plein() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$
          """)
        // The trace is the last row of the act: the market and its levers are written by then.
        try tx.execute("CREATE TRIGGER plein BEFORE INSERT ON trace EXECUTE FUNCTION plein()")
      }
      let champs = [
        ("objet", "Halle"), ("donneur_ordre", "\(acheteur)"), ("nature", "travaux"),
        ("forme", "ordinaire"), ("leviers", "condition_execution"),
      ]
      let reponse = try await scene.envoyer("/marches", champs, .facilitateur)
      #expect(reponse.status == .serviceUnavailable)
      #expect(reponse.texte.contains("Rien n’a été écrit à moitié"))
      let restes = try await scene.storage.read { tx in
        try tx.value("SELECT (SELECT count(*) FROM marche) + (SELECT count(*) FROM marche_levier)") as Int?
      }
      #expect(restes == 0)
      #expect(try await scene.lire("/marches", .facilitateur).status == .ok)
    }
  }
}

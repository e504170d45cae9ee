import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What a merge leaves, and what it refuses")
struct FusionReglesTests {
  private static let versions = [("version_gardee", "1"), ("version_absorbee", "1")]

  @Test(
    "Nothing is written on a merged record, and the lists know it no more", arguments: TestEngine.available)
  func absorbee(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (garde, absorbe) = try await scene.deuxFiches()
      let engagement = try await scene.ecrire { tx in
        try tx.poserEngagement(scene.monde, sur: try tx.poserLot(scene.monde))
      }
      #expect(try await scene.csv("/publics", .facilitateur).count == 3)
      let fusion = "/publics/\(garde)/fusion/\(absorbe)"
      #expect(try await scene.envoyer(fusion, Self.versions, .facilitateur).statut == 303)
      #expect(try await scene.csv("/publics", .facilitateur).count == 2)
      for (suite, champs) in [
        ("", PublicsHTTPTests.lila + [("version", "2")]), ("/eligibilites", [("criteres", "b1")]),
        ("/contrats", try scene.champs(engagement: engagement)),
      ] {
        let reponse = try await scene.envoyer("/publics/\(absorbe)\(suite)", champs, .facilitateur)
        #expect(reponse.statut == 422, "\(suite)")
        #expect(reponse.texte.contains("vient d’être réunie à une autre"), "what was typed is kept")
      }
      let encore = try await scene.envoyer(
        "/publics/\(absorbe)/fusion/\(garde)", Self.versions, .facilitateur)
      #expect(encore.statut == 404)
      #expect(try await scene.lire("/publics/\(absorbe)/modifier", .facilitateur).statut == 404)
      #expect(try await scene.lire(fusion, .facilitateur).statut == 404, "already merged")
      #expect(
        try await scene.lire("/publics/\(garde)/fusion/\(garde)", .facilitateur).statut == 404, "itself")
      let question = try await scene.envoyer("/publics", PublicsHTTPTests.lila, .facilitateur).texte
      #expect(question.contains("\"/publics/\(garde)\"") && !question.contains("\"/publics/\(absorbe)\""))
    }
  }

  @Test(
    "A merge read in one version is refused once either record has another", arguments: TestEngine.available)
  func versions(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (garde, absorbe) = try await scene.deuxFiches()
      let agent = try scene.monde.agents["facilitateur"].cree()
      let perimetre = Perimetre.territoire(scene.monde.territoire)
      for id in [garde, absorbe] {
        await #expect(throws: FusionDepassee.self) {
          try await scene.ecrire { tx in
            let fusion = Fusion(
              garde: try tx.participant(garde, dans: perimetre),
              absorbe: try tx.participant(absorbe, dans: perimetre), contrats: [], heures: [:],
              eligibilites: [],
              seChevauchent: false)
            try tx.changer(scene.monde, id) { $0.niveau = .niveau5 }
            try tx.fusionner(fusion, par: agent)
          }
        }
      }
    }
  }

  @Test("Windows that overlap are told before a merge, and only they", arguments: TestEngine.available)
  func chevauchement(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (garde, absorbe) = try await scene.deuxFiches()
      try await scene.ecrire { tx in
        try tx.poserEligibilite(scene.monde, de: garde, debut: "2025-01-01", fin: "2025-12-31")
        try tx.poserEligibilite(scene.monde, de: absorbe, debut: "2026-01-01", fin: "2026-12-31")
      }
      let chemin = "/publics/\(garde)/fusion/\(absorbe)"
      #expect(!(try await scene.lire(chemin, .facilitateur).texte.contains("se chevauchent")))
      try await scene.ecrire { tx in
        let sien: ID<DossierEligibilite> = try tx.value(
          "SELECT id FROM eligibilite WHERE participant_id = \(garde)"
        ).cree()
        try tx.deplacer(scene.monde, sien, debut: "2025-01-01", fin: "2026-01-01")
      }
      #expect(try await scene.lire(chemin, .facilitateur).texte.contains("se chevauchent"))
    }
  }

  @Test(
    "The kept record takes over the sex that it did not know, gives it back, or keeps it once corrected",
    arguments: TestEngine.available)
  func sexe(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (garde, absorbe) = try await scene.deuxFiches()
      let sexe = { @Sendable () async throws -> String? in
        try await scene.storage.read { tx in
          try tx.value("SELECT sexe FROM participant WHERE id = \(garde)")
        }
      }
      try await scene.ecrire { tx in
        try tx.changer(scene.monde, garde) { $0.sexe = .nonPrecise }
      }
      let fusion = "/publics/\(garde)/fusion/\(absorbe)"
      let versions = [("version_gardee", "2"), ("version_absorbee", "1")]
      _ = try await scene.envoyer(fusion, versions, .facilitateur)
      #expect(try await sexe() == "femme")
      _ = try await scene.envoyer("\(fusion)/annulation", [], .facilitateur)
      #expect(try await sexe() == "non_precise")
      let encore = [("version_gardee", "4"), ("version_absorbee", "3")]
      #expect(try await scene.envoyer(fusion, encore, .facilitateur).statut == 303)
      try await scene.ecrire { tx in
        try tx.changer(scene.monde, garde) { $0.sexe = .homme }
      }
      let figee = try await scene.envoyer("\(fusion)/annulation", [], .facilitateur)
      #expect(figee.annonce?.contains("ne s’annule plus") == true)
      #expect(try await sexe() == "homme")
    }
  }
}

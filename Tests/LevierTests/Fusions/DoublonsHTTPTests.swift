import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Two records of one person")
struct DoublonsHTTPTests {
  @Test(
    "A merge says what moves, then moves contracts and eligibilities, with its trace on both records",
    arguments: TestEngine.available)
  func fusionner(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (garde, absorbe) = try await scene.deuxFiches()
      let contrat = try await scene.ecrire { tx in
        let engagement = try tx.poserEngagement(scene.monde, sur: try tx.poserLot(scene.monde))
        try tx.poserEligibilite(scene.monde, de: absorbe)
        return try tx.poserContrat(scene.monde, de: absorbe, pour: [engagement])
      }
      #expect(
        try await scene.lire("/publics/\(garde)", .facilitateur).texte.contains("Peut-être deux fiches"))
      let question = try await scene.lire("/publics/\(garde)/fusion/\(absorbe)", .facilitateur).texte
      #expect(question.contains("1\u{a0}contrat") && question.contains("1\u{a0}éligibilité"))
      #expect(question.contains("Tremplin Intérim Brenelle") && question.contains("05/01/2026"))
      #expect(question.contains("du 01/01/2026 au 31/12/2027"))
      let versions = [("version_gardee", "1"), ("version_absorbee", "1")]
      let reponse = try await scene.envoyer("/publics/\(garde)/fusion/\(absorbe)", versions, .facilitateur)
      #expect(reponse.destination == "/publics/\(garde)")
      let page = try await scene.lire("/publics/\(garde)", .facilitateur).texte
      #expect(page.contains("/contrats/\(contrat)") && !page.contains("Peut-être deux fiches"))
      let noms = "fusion\u{a0}: Lila AMRANI (fiche \(absorbe)) → Lila Amrani (fiche \(garde))"
      #expect(page.contains(noms))
      #expect(try await scene.lire("/publics/\(absorbe)", .facilitateur).destination == "/publics/\(garde)")
      let restes: Int? = try await scene.storage.read { tx in
        try tx.value(
          """
          SELECT (SELECT count(*) FROM contrat WHERE participant_id = \(absorbe))
            + (SELECT count(*) FROM eligibilite WHERE participant_id = \(absorbe))
          """)
      }
      #expect(restes == 0)
      let actes = try await scene.storage.read { tx in
        try [garde, absorbe].map { try tx.traces(sur: $0, ActeFusions.self).map(\.acte.code) }
      }
      #expect(actes == [["fusions.fusion"], ["fusions.fusion"]])
    }
  }

  @Test("A merge read on an old page moves nothing", arguments: TestEngine.available)
  func depassee(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (garde, absorbe) = try await scene.deuxFiches()
      let versions = [("version_gardee", "1"), ("version_absorbee", "7")]
      let reponse = try await scene.envoyer("/publics/\(garde)/fusion/\(absorbe)", versions, .facilitateur)
      #expect(reponse.status == .unprocessableContent)
      #expect(try await scene.lire("/publics/\(absorbe)", .facilitateur).status == .ok)
    }
  }

  @Test("Two records set apart are no longer proposed, whichever is opened", arguments: TestEngine.available)
  func ecarter(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (a, b) = try await scene.deuxFiches()
      for _ in 1...2 {
        let reponse = try await scene.envoyer("/publics/\(b)/doublons/\(a)/ecart", [], .facilitateur)
        #expect(reponse.status == .seeOther)
      }
      for id in [a, b] {
        let page = try await scene.lire("/publics/\(id)", .facilitateur).texte
        #expect(!page.contains("Peut-être deux fiches"))
      }
    }
  }
}

extension Scene {
  func deuxFiches(
    seconde: @escaping @Sendable (inout NouveauParticipant) throws -> Void = { _ in }
  ) async throws -> (ID<Participant>, ID<Participant>) {
    try await ecrire { tx in
      let lila = NouveauParticipant(
        nom: "Amrani", prenom: "Lila", naissance: try Naissance("2001-05-14"), sexe: .femme)
      var autre = lila
      autre.nom = "AMRANI"
      try seconde(&autre)
      return (try tx.creer(lila), try tx.creer(autre))
    }
  }
}

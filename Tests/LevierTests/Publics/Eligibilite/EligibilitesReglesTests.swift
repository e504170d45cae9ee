import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The windows and the proofs of an eligibility")
struct EligibilitesReglesTests {
  private static func bornes(_ debut: String) -> [(String, String)] {
    [("debut", debut), ("fin", ""), ("cause", "entree"), ("version", "1")]
  }

  @Test(
    "The window proposed begins with the first contract that none covers; an expired one keeps its days",
    arguments: TestEngine.available)
  func entree(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let dossier = try await scene.ecrire { tx in
        let lila = try tx.poserParticipant(scene.monde)
        try tx.poserEligibilite(scene.monde, de: lila, .expire, debut: "2024-01-01", fin: "2025-12-31")
        _ = try tx.poserContrat(scene.monde, de: lila, pour: [], debut: "2024-02-01", fin: "2024-06-30")
        _ = try tx.poserContrat(scene.monde, de: lila, pour: [], debut: "2026-01-05")
        return "/eligibilites/\(try tx.ouvrirEligibilite(de: lila, criteres: [.ab], par: nil))"
      }
      #expect(try await scene.lire(dossier, .facilitateur).texte.champ("debut") == "2026-01-05")
      let chevauche = try await scene.envoyer(
        "\(dossier)/validation", Self.bornes("2025-12-31"), .facilitateur)
      #expect(chevauche.statut == 422 && chevauche.texte.contains("déjà éligible"))
      let suivante = try await scene.envoyer(
        "\(dossier)/validation", Self.bornes("2026-01-01"), .facilitateur)
      #expect(suivante.statut == 303)
    }
  }

  @Test("The rule in force on the first day gives the end, and its name", arguments: TestEngine.available)
  func regle(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.ecrire { tx in
        try tx.poserRegle(scene.monde, "Règle de 2025", du: "2025-01-01", mois: 12)
        try tx.poserRegle(scene.monde, "Règle de 2026", du: "2026-01-01")
      }
      let (personne, dossier) = try await scene.demander(["a_b"])
      let reponse = try await scene.envoyer(
        "\(dossier)/validation", Self.bornes("2025-06-01"), .facilitateur)
      #expect(reponse.destination == personne)
      let page = try await scene.lire(personne, .facilitateur).texte
      #expect(page.contains("Du 1er juin 2025 au 31 mai 2026") && page.contains("Règle de 2025"))
    }
  }

  @Test(
    "A window that is past is shown expired, before the calendar is told", arguments: TestEngine.available)
  func passee(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for (fin, expiree) in [("2026-03-14", true), ("2026-03-15", false)] {
        let personne = try await scene.ecrire { tx in
          let id = try tx.poserParticipant(scene.monde)
          try tx.poserEligibilite(scene.monde, de: id, fin: fin)
          return id
        }
        let page = try await scene.lire("/publics/\(personne)", .facilitateur).texte
        #expect(page.contains("Expirée") == expiree, "\(fin)")
      }
    }
  }

  @Test("A proof is noted on its own criterion, while the request is open", arguments: TestEngine.available)
  func piece(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (_, dossier) = try await scene.demander(["b1", "b2"])
      let noter = { @Sendable (critere: String) in
        try await scene.envoyer("\(dossier)/piece", [("critere", critere)], .facilitateur).statut
      }
      #expect(try await noter("b2") == 303)
      #expect(try await noter("b6") == 404, "not put forward")
      let vues = try await scene.storage.read { tx in
        try tx.rows("SELECT critere FROM eligibilite_critere WHERE vue_le IS NOT NULL")
          .map { try $0["critere"] as String }
      }
      #expect(vues == ["b2"])
      let validee = try await scene.envoyer(
        "\(dossier)/validation", Self.bornes("2026-03-16"), .facilitateur)
      #expect(validee.statut == 303)
      #expect(try await noter("b1") == 404, "decided")
    }
  }

  @Test(
    "A request names a criterion; nothing is revealed where nothing is protected",
    arguments: TestEngine.available)
  func demande(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, dossier) = try await scene.demander(["b1"])
      #expect(try await scene.envoyer("\(personne)/eligibilites", [], .facilitateur).statut == 422)
      let forge = [("criteres", "b99")]
      #expect(try await scene.envoyer("\(personne)/eligibilites", forge, .facilitateur).statut == 422)
      #expect(try await scene.compter("eligibilite") == 1)
      #expect(try await scene.envoyer("\(dossier)/lecture", [], .facilitateur).statut == 404)
    }
  }
}

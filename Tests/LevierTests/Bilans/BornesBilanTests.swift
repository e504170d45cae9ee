import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The bounds of a report")
struct BornesBilanTests {
  @Test("A contract whose hours come to nothing is not counted", arguments: TestEngine.available)
  func heuresNulles(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poser { territoire in
        let engagement = try territoire.engagement(try territoire.titulaire())
        let annule = try territoire.contrat([engagement])
        try territoire.defaire(try territoire.heures(annule, engagement, "2025-03", heures: 10))
        try territoire.heures(try territoire.contrat([engagement]), engagement, "2025-04", heures: 10)
      }
      #expect(try await scene.bilan().contrats == 1)
    }
  }

  @Test("A divisor is between 1,000 and 2,500 hours", arguments: TestEngine.available)
  func diviseur(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for (diviseur, refuse) in [("999", true), ("1000", false), ("2500", false), ("2501", true)] {
        let page = try await scene.lire("/bilan?diviseur=\(diviseur)", .facilitateur).texte
        #expect(page.contains("Indiquez un nombre d’heures entre") == refuse, "\(diviseur)")
      }
    }
  }

  @Test("A text is that of one scope", arguments: TestEngine.available)
  func textes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let acheteur = try monde.structure("Communauté de communes de Brenelle")
      let agent = try #require(monde.agents["facilitateur"])
      let periode = try PeriodeBilan(debut: try Jour("2025-01-01"), fin: try Jour("2025-12-31"))
      let rubrique = try #require(TexteBilan.Rubrique.allCases.first)
      let lus = try await scene.ecrire { tx in
        let demandes = [PorteeBilan.territoire, .donneurOrdre(acheteur)].map {
          DemandeBilan(
            lecteur: LecteurBilan(
              territoire: monde.territoire, territoireNom: "", acces: .territoire, litLesMotifs: true),
            portee: $0, periode: periode)
        }
        let version = try tx.textes(demandes[0]).version
        try tx.enregistrer([rubrique: "Une bonne année"], demandes[0], version: version, par: agent)
        return try demandes.map { try tx.textes($0).textes[rubrique] }
      }
      #expect(lus == ["Une bonne année", nil])
    }
  }
}

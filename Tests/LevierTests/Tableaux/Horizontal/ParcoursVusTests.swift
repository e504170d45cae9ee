import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What a buyer reads of people's paths")
struct ParcoursVusTests {
  @Test("Neither a search, a prescriber nor a sort tells who is who", arguments: TestEngine.available)
  func pseudonymes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserBesson()
      let nommes = try await scene.parcours()
      #expect(nommes.map(\.nom) == ["Amrani Lila", "Besson Nora"])
      #expect(nommes.last?.contrats.map(\.sortie) == [.cdi])
      #expect(nommes.last?.prescripteur == "Mission locale de Brenelle")
      let lus = try await scene.parcours(.donneurOrdre)
      #expect(
        lus.map(\.participant) == nommes.reversed().map(\.participant), "by the end of what it sees")
      #expect(lus.allSatisfy { $0.nom.wholeMatch(of: /Personne [0-9A-Z]{4}-[0-9A-Z]{4}/) != nil })
      #expect(Set(lus.map(\.nom)).count == 2 && lus.allSatisfy { $0.prescripteur == nil })
      #expect(lus.first?.contrats.map(\.sortie) == [nil])
      let cherches = try await scene.parcours(.donneurOrdre) {
        $0.mot = "amrani"
        $0.prescripteur = ID(999_999)
      }
      #expect(cherches.count == 2)
    }
  }

  @Test(
    "Hours, contracts and names are those of its own markets, within twelve months",
    arguments: TestEngine.available)
  func marches(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserBesson()
      let college = "Réhabilitation du collège des Tilleuls"
      let vus = try await scene.parcours(.donneurOrdre)
      #expect(vus.map(\.faites) == [.zero, Heures(heures: 150)], "not the hours of the other's market")
      #expect(vus.map(\.contrats.count) == [1, 1])
      #expect(vus.flatMap(\.contrats).map(\.marches) == [[college], [college]])
      let tous = try await scene.parcours()
      #expect(tous.map(\.faites) == [Heures(heures: 180), Heures(heures: 20)])
      #expect(tous.map(\.contrats.count) == [2, 1])
      #expect(tous.last?.contrats.first?.marches.count == 2)
      for (depuis, faites) in [("2025-02", 150), ("2025-03", 180), ("2026-02", 30), ("2025-01", 0)] {
        let lus = try await scene.parcours { $0.depuis = try Mois(depuis) }
        #expect(lus.first?.faites == Heures(heures: faites), "\(depuis)")
      }
      #expect(FiltreHorizontal(QueryString(), le: try Jour("2026-03-15")).depuis == (try Mois("2025-06")))
    }
  }

  @Test(
    "Four people on a lot are told as fewer than five, five are counted", arguments: TestEngine.available)
  func seuil(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      let monde = scene.monde
      for (rang, cache) in [(1, true), (2, true), (3, true), (4, false)] {
        try await scene.ecrire { tx in
          let college: ID<Engagement> = try tx.value(
            "SELECT id FROM engagement WHERE heures_dues = 100000"
          ).cree()
          let personne = try tx.poserParticipant(monde, nom: "Nom\(rang)")
          _ = try tx.poserContrat(monde, de: personne, pour: [college])
        }
        for format in ["", "?format=csv"] {
          let page = try await scene.lire("/tableaux/vertical\(format)", .donneurOrdre).texte
          #expect(page.contains("moins de 5") == cache, "\(rang + 1) people\(format)")
        }
      }
    }
  }
}

extension Scene {
  /// Besson left a contract that serves both buyers; twenty of its hours are the other's.
  fileprivate func poserBesson() async throws {
    try await poserHistoire()
    let monde = monde
    try await ecrire { tx in
      let engagements: [ID<Engagement>] = try tx.rows("SELECT id FROM engagement ORDER BY heures_dues DESC")
        .map { try $0["id"] }
      let halle = try engagements.last.cree()
      let nora: ID<Participant> = try tx.value("SELECT id FROM participant WHERE nom = 'Besson'").cree()
      let contrat = try tx.poserContrat(
        monde, de: nora, pour: engagements, debut: "2026-01-05", fin: "2026-01-15")
      try tx.sortir(contrat, le: "2026-01-10")
      try tx.poserHeures(monde, contrat, sur: halle, mois: "2026-03", faites: Heures(heures: 20))
    }
  }
}

import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Progress in SQL")
struct AlerteSQLTests {
  @Test(
    "What the statements compute of an engagement is what the pure functions say, on any day",
    arguments: TestEngine.available)
  func memesReponses(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.storage.write { tx in try tx.poserEngagementsDivers(monde) }
      for decalage in stride(from: -40, through: 420, by: 23) {
        let jour = try Jour("2026-01-01") + decalage
        let suivi = SuiviSQL(jour: jour, seuils: .usuels)
        let lus = try await scene.storage.read { tx in
          try tx.rows(
            """
            SELECT engagement.debut, engagement.echeance, engagement.heures_dues,
              engagement.heures_valorisees, \(suivi.attendues) AS attendues, \(suivi.rang) AS rang,
              CASE WHEN \(suivi.appelleAAgir) THEN 1 ELSE 0 END AS agir
            FROM engagement
            """)
        }
        #expect(lus.count == 40)
        for row in lus {
          let avancement = Avancement(
            dues: try row["heures_dues"], valorisees: try row["heures_valorisees"], debut: try row["debut"],
            echeance: try row["echeance"])
          let (attendues, rang): (Heures, Int) = try (row["attendues"], row["rang"])
          let agir: Int = try row["agir"]
          #expect((agir == 1) == (rang >= 2), "\(avancement) le \(jour.iso)")
          #expect(attendues == avancement.attendues(le: jour), "\(avancement) le \(jour.iso)")
          #expect(
            rang == avancement.alerte(le: jour, seuils: .usuels).rang, "\(avancement) le \(jour.iso)")
        }
      }
    }
  }
}

extension Transaction {
  /// Forty engagements of all lengths and at every step, the same each time.
  func poserEngagementsDivers(_ monde: Monde) throws {
    let personne = try poserParticipant(monde)
    for rang in 0..<40 {
      let lot = try poserLot(monde, objet: "Marché n° \(rang)")
      let (debut, fin) = (try Jour("2026-01-01") + rang * 3, try Jour("2026-01-01") + rang * 13)
      let id = try poserEngagement(
        monde, sur: lot, heures: 1 + rang * 37, debut: debut.iso, echeance: fin.iso)
      let contrat = try poserContrat(monde, de: personne, pour: [id])
      var reste = Heures(centiemes: (1 + rang * 37) * 100 * (rang % 5) / 4)
      for mois in 1...3 where reste > .zero {
        let faites = min(reste, Heures(heures: 670))
        try poserHeures(monde, contrat, sur: id, mois: "2026-0\(mois)", faites: faites)
        reste = reste - faites
      }
    }
  }
}

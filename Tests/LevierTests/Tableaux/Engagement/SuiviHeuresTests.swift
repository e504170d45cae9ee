import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Where the engagements of a lot stand together")
struct SuiviHeuresTests {
  @Test(
    "Sums are those of all, the alert is the gravest, and what does not count is told apart",
    arguments: TestEngine.available)
  func ensemble(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lot = try await scene.poserDeuxMois()
      let fiche = try await scene.fiche(lot)
      let suivi = fiche.suivi
      #expect(suivi.dues == Heures(heures: 1100) && suivi.faites == Heures(heures: 60))
      #expect(suivi.valorisees == Heures(heures: 35) && suivi.nonValorisees == Heures(heures: 25))
      #expect(suivi.reste == Heures(heures: 1065))
      #expect(suivi.alerte == .echue, "one is past its end, the other is on time")
      #expect(suivi.debut?.iso == "2026-01-01" && suivi.echeance?.iso == "2026-12-31")
    }
  }

  @Test(
    "Hours by month are those of the lot, of one engagement, or of what a holder owes",
    arguments: TestEngine.available)
  func mois(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lot = try await scene.poserDeuxMois()
      let tremplin = try scene.monde.structure("Tremplin Intérim Brenelle")
      let siens = Perimetre.employeur(tremplin)
      let (tous, un, vus) = try await scene.storage.read { tx in
        let territoire = Perimetre.territoire(scene.monde.territoire)
        let second = try tx.engagements(sur: lot, dans: siens).map(\.id)
        return (
          try tx.heuresMensuelles(sur: lot, dans: territoire),
          try tx.heuresMensuelles(sur: lot, de: second.first, dans: territoire),
          try tx.heuresMensuelles(sur: lot, dans: siens)
        )
      }
      let (janvier, fevrier) = (try Mois("2026-01"), try Mois("2026-02"))
      #expect(tous.faitesParMois == [janvier: Heures(heures: 30), fevrier: Heures(heures: 30)])
      #expect(tous.valoriseesParMois == [janvier: Heures(heures: 30), fevrier: Heures(heures: 5)])
      for partie in [un, vus] {
        #expect(partie.faitesParMois == [fevrier: Heures(heures: 30)])
        #expect(partie.valoriseesParMois == [fevrier: Heures(heures: 5)])
      }
    }
  }

  @Test("The last month taken as all in is the month before, once some of its hours are")
  func arrete() throws {
    let jour = try Jour("2026-03-01")
    let (janvier, fevrier) = (try Mois("2026-01"), try Mois("2026-02"))
    #expect([fevrier: Heures.zero].dernierArrete(le: jour, .mois) == fevrier)
    #expect([janvier: Heures(heures: 3)].dernierArrete(le: jour, .mois) == janvier)
    #expect([Mois: Heures]().dernierArrete(le: jour, .mois) == janvier)
  }
}

extension Scene {
  /// A company that owes 1,000 hours by the end of the year, on time; a social enterprise that owed 100 by
  /// February. Hours of each, some of which do not count.
  fileprivate func poserDeuxMois() async throws -> ID<Lot> {
    try await ecrire { tx in
      let lot = try tx.poserLot(monde)
      let macon = try tx.poserEngagement(monde, sur: lot)
      let tremplin = try tx.poserEngagement(
        monde, sur: lot, de: "Tremplin Intérim Brenelle", heures: 100, echeance: "2026-02-28")
      let lila = try tx.poserParticipant(monde)
      let contrat = try tx.poserContrat(monde, de: lila, pour: [macon, tremplin])
      try tx.poserHeures(monde, contrat, sur: macon, mois: "2026-01", faites: Heures(heures: 30))
      try tx.poserHeures(
        monde, contrat, sur: tremplin, mois: "2026-02", faites: Heures(heures: 30),
        valorisees: Heures(heures: 5))
      return lot
    }
  }

  fileprivate func fiche(_ lot: ID<Lot>) async throws -> FicheLot {
    try await storage.read { tx in
      try tx.ficheLot(lot, dans: .territoire(monde.territoire), le: try Jour("2026-03-15"), .initiales)
    }
  }
}

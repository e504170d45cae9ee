import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The demonstration")
struct DemonstrationTests {
  @Test("The sums kept on engagements are those of the two books", arguments: TestEngine.available)
  func sommes(_ engine: TestEngine) async throws {
    try await engine.withStorage(migrations: migrations, clock: { Monde.aujourdhui }) { storage in
      let ecarts = try await storage.write { tx in
        _ = try Monde.demonstration(a: tx, le: Monde.aujourdhui, cout: 16)
        return try tx.engagementsFaux()
      }
      #expect(ecarts == 0)
    }
  }

  @Test("Every step of the trade is told: states, kinds, refusals, lateness", arguments: TestEngine.available)
  func etapes(_ engine: TestEngine) async throws {
    try await engine.withStorage(migrations: migrations, clock: { Monde.aujourdhui }) { storage in
      try await storage.write { tx in
        _ = try Monde.demonstration(a: tx, le: Monde.aujourdhui, cout: 16)
        func codes(_ sql: SQL) throws -> Set<String> { Set(try tx.rows(sql).map { try $0[0] as String }) }
        func nombre(_ sql: SQL) throws -> Int { try tx.value(sql) ?? 0 }
        #expect(try codes("SELECT DISTINCT etat FROM declaration").count == 5)
        #expect(try codes("SELECT DISTINCT etat FROM eligibilite").count == 5)
        for etat in Lot.Etat.allCases {
          let condition = SQL.lot(etat, le: Jour(tx.now))
          #expect(
            try nombre("SELECT count(*) FROM lot JOIN marche ON marche.id = lot.marche_id WHERE \(condition)")
              > 0)
        }
        #expect(try codes("SELECT DISTINCT nature FROM marche").count == 4)
        #expect(try codes("SELECT DISTINCT forme FROM marche").count == 3)
        #expect(try codes("SELECT DISTINCT genre FROM ecriture").count == 8)
        #expect(try codes("SELECT DISTINCT nature FROM engagement") == ["insertion", "stage"])
        #expect(try codes("SELECT DISTINCT regle_cadence FROM lot") == ["mois", "trimestre"])
        #expect(try nombre("SELECT count(*) FROM ecriture WHERE genre = 'transfert'") == 2)
        #expect(try nombre("SELECT count(*) FROM ecriture WHERE jumelle_id IS NOT NULL") == 1)
        #expect(try codes("SELECT DISTINCT levier FROM marche_levier").count == 5)
        #expect(try codes("SELECT DISTINCT qualite FROM engagement").count == 4)
        #expect(try codes("SELECT DISTINCT nature FROM ligne").count == 3)
        #expect(try codes("SELECT DISTINCT type FROM contrat").count >= 9)
        #expect(try nombre("SELECT count(*) FROM participant") == 60)
        #expect(try nombre("SELECT count(*) FROM marche") == 31)
        #expect(try nombre("SELECT count(*) FROM imputation WHERE cause = 'hors_periode'") > 0)
        #expect(try nombre("SELECT count(*) FROM ligne WHERE heures + heures_formation > 22000") > 0)
        #expect(try nombre("SELECT count(DISTINCT participant_id) FROM contrat") >= 40)
        #expect(
          try nombre("SELECT count(*) - count(DISTINCT cle_doublon) FROM participant") == 1)
      }
    }
  }

  @Test(
    "Of the months handed over, one is validated in one press and one is to be looked at, whatever the day",
    arguments: TestEngine.available, [0, 80, 251])
  func enUnePression(_ engine: TestEngine, jours: Int64) async throws {
    let jour = Instant(milliseconds: Monde.aujourdhui.milliseconds + jours * 86_400_000)
    try await engine.withStorage(migrations: migrations, clock: { jour }) { storage in
      let (transmises, sansQuestion) = try await storage.write { tx in
        let monde = try Monde.demonstration(a: tx, le: jour, cout: 16)
        let transmises: [ID<Declaration>] = try tx.rows("SELECT id FROM declaration WHERE etat = 'transmise'")
          .map { try $0["id"] }
        return (
          transmises,
          try tx.moisSansQuestion(parmi: transmises, try tx.versionsPratiques(du: monde.territoire))
        )
      }
      #expect(!sansQuestion.isEmpty)
      #expect(sansQuestion.count < transmises.count)
    }
  }

  @Test(
    "The company's account has its own people: past months, one to complete, one to declare",
    arguments: TestEngine.available)
  func entreprise(_ engine: TestEngine) async throws {
    try await engine.withStorage(migrations: migrations, clock: { Monde.aujourdhui }) { storage in
      try await storage.write { tx in
        let monde = try Monde.demonstration(a: tx, le: Monde.aujourdhui, cout: 16)
        let macon = try monde.structure(Acteur.macon)
        let dernier = Jour(aParis: Monde.aujourdhui.milliseconds).mois.precedent
        let etats = try tx.rows("SELECT mois, etat FROM declaration WHERE employeur_id = \(macon)")
        let parMois = Dictionary(
          try etats.map { (try $0["mois"] as Mois, try $0["etat"] as Declaration.Etat.Code) }
        ) { un, _ in un }
        #expect(parMois[dernier] == nil, "still to declare")
        #expect(parMois[dernier - 1] == .aCompleter)
        #expect(parMois[dernier - 2] == .validee)
        #expect(parMois[dernier - 3] == .cloturee)
        #expect(try tx.contrats(de: macon, ouvertsEn: dernier).count == 2)
        let precedent = Declaration(id: ID(0), employeur: macon, mois: dernier, etat: .brouillon)
        #expect(try tx.moisPrecedent(de: precedent).count == 2, "the month before fills the form")
      }
    }
  }
}

extension Transaction {
  /// Engagements whose maintained sums differ from their ledger or their imputations.
  func engagementsFaux() throws -> Int {
    let realisees: SQL = """
      COALESCE((SELECT sum(e.heures) FROM ecriture e
        WHERE e.engagement_id = engagement.id AND e.genre = 'realisation'), 0)
      """
    return try value(
      """
      SELECT count(*) FROM engagement
      WHERE heures_dues <> COALESCE(
          (SELECT sum(e.heures) FROM ecriture e
            WHERE e.engagement_id = engagement.id AND e.genre <> 'realisation'), 0)
        OR heures_faites <> COALESCE(
          (SELECT sum(i.heures) FROM imputation i WHERE i.engagement_id = engagement.id), 0) + \(realisees)
        OR heures_valorisees <> COALESCE(
          (SELECT sum(i.valorisees) FROM imputation i WHERE i.engagement_id = engagement.id), 0) + \(realisees)
      """) ?? -1
  }
}

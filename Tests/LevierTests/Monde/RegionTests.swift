import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The generated region")
struct RegionTests {
  @Test("A region's sums are those of its books, whatever its size", arguments: TestEngine.available)
  func sommes(_ engine: TestEngine) async throws {
    try await engine.withStorage(migrations: migrations, clock: { Monde.aujourdhui }) { storage in
      let monde = try await storage.write { tx in try Monde.raconter(a: tx, cout: 16) }
      let taille = TailleRegion(structures: 40, lots: 60, personnes: 150, contratsParPersonne: 2)
      var region = Region(
        storage: storage, monde: monde, jour: Jour(aParis: Monde.aujourdhui.milliseconds), taille: taille)
      try await region.creer { _ in }
      let (engagements, lignes, faites, lignesImputees, faux) = try await storage.read { tx in
        (
          try tx.value("SELECT count(*) FROM engagement") as Int?,
          try tx.value("SELECT count(*) FROM ligne") as Int?,
          try tx.value("SELECT sum(heures_faites) FROM engagement") as Int?,
          try tx.value("SELECT sum(heures_imputees) FROM ligne") as Int?,
          try tx.engagementsFaux()
        )
      }
      #expect(engagements == 60)
      #expect((lignes ?? 0) > 1_500)
      #expect(faites == lignesImputees)
      #expect(faux == 0)
    }
  }
}

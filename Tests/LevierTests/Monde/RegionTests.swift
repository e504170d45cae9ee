import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The generated region")
struct RegionTests {
  @Test(
    "A region's sums are those of its books and of what was told, as the tables read them",
    arguments: TestEngine.available)
  func sommes(_ engine: TestEngine) async throws {
    try await engine.withStorage(migrations: migrations, clock: { Monde.aujourdhui }) { storage in
      let monde = try await storage.write { tx in try Monde.raconter(a: tx, cout: 16) }
      let taille = TailleRegion(structures: 40, lots: 60, personnes: 150, contratsParPersonne: 2)
      var region = Region(
        storage: storage, monde: monde, jour: Jour(aParis: Monde.aujourdhui.milliseconds), taille: taille)
      try await region.creer { _ in }
      let creee = region
      let (lignes, imputees, faux, totaux, parContrat) = try await storage.read { tx in
        let lecture = LectureVerticale(perimetre: monde.perimetre, jour: creee.jour, pratiques: .initiales)
        let contrats = try creee.personnes.flatMap { try tx.contrats(de: $0, dans: monde.perimetre) }
        return (
          try tx.value("SELECT count(*) FROM ligne") as Int?,
          try tx.value("SELECT sum(heures_imputees) FROM ligne") as Heures?, try tx.engagementsFaux(),
          try tx.totauxVerticaux(lecture), try tx.heures(des: contrats)
        )
      }
      #expect((lignes ?? 0) > 1_500)
      #expect(faux == 0)
      #expect(totaux.lignes == 60 && totaux.faites == imputees)
      #expect(totaux.dues == creee.promesses.flatMap(\.ecritures).map(\.heures).reduce(.zero, +))
      #expect(totaux.faites == parContrat.values.map(\.imputees).reduce(.zero, +))
      #expect(totaux.valorisees == parContrat.values.map(\.valorisees).reduce(.zero, +))
      let anciens = creee.contrats.filter { $0.mois.upperBound < Region.duree - 3 }
      #expect(anciens.count > 100)
      for contrat in anciens {
        let faites = Heures(centiemes: contrat.mensuelles.centiemes * contrat.mois.count)
        #expect(parContrat[contrat.id]?.imputees == faites, "all of its months are closed")
      }
    }
  }
}

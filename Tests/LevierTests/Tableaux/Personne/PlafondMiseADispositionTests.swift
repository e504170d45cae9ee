import Testing

@testable import Levier

@Suite("Hours lent by an association intermédiaire")
struct PlafondMiseADispositionTests {
  let mars: Mois

  init() throws { mars = try Mois("2024-03") }

  @Test("At 470 h in 24 months, 20 h more pass the cap by 10 h")
  func exemple() throws {
    let faites = [mars: Heures(heures: 400), mars + 10: Heures(heures: 70)]
    #expect(PlafondMiseADisposition.legal.depassement(faites) == nil)
    let plus = faites.merging([mars + 23: Heures(heures: 20)]) { $1 }
    let depassement = try #require(PlafondMiseADisposition.legal.depassement(plus))
    #expect(depassement.mois == mars + 23 && depassement.trop == Heures(heures: 10))
  }

  @Test("480 h are allowed, and hours older than 24 months no longer count")
  func fenetreGlissante() {
    #expect(PlafondMiseADisposition.legal.depassement([mars: Heures(heures: 480)]) == nil)
    #expect(
      PlafondMiseADisposition.legal.depassement([mars: Heures(heures: 400), mars + 24: Heures(heures: 300)])
        == nil)
  }
}

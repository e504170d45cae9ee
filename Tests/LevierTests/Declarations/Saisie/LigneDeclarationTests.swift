import Testing

@testable import Levier

@Suite("A line of hours")
struct LigneDeclarationTests {
  let fevrier: Mois

  init() throws { fevrier = try Mois("2026-02") }

  @Test(
    "Hours are neither negative nor more than the month holds",
    arguments: [
      (0, 0, nil as LigneDeclaration.Refus?), (67_200, 0, nil),
      (67_201, 0, .plusQueLeMois(max: Heures(heures: 672))),
      (60_000, 7_201, .plusQueLeMois(max: Heures(heures: 672))), (-1, 0, .heuresNegatives),
      (0, -1, .formationNegative),
    ])
  func bornes(heures: Int, formation: Int, refus: LigneDeclaration.Refus?) {
    do throws(LigneDeclaration.Refus) {
      _ = try LigneDeclaration(
        mois: fevrier, heures: Heures(centiemes: heures), formation: Heures(centiemes: formation))
      #expect(refus == nil)
    } catch {
      #expect(error == refus)
    }
  }

  @Test("A line that undoes another is negative, within the same bounds")
  func contrepassation() throws {
    let ligne = try LigneDeclaration(mois: fevrier, heures: Heures(heures: -100), nature: .contrepassation)
    #expect(ligne.total == Heures(heures: -100))
    #expect(throws: LigneDeclaration.Refus.heuresNegatives) {
      try LigneDeclaration(mois: fevrier, heures: Heures(heures: 100), nature: .contrepassation)
    }
    #expect(throws: LigneDeclaration.Refus.plusQueLeMois(max: Heures(heures: 672))) {
      try LigneDeclaration(mois: fevrier, heures: Heures(heures: -673), nature: .contrepassation)
    }
  }

  @Test("A person past 220 h in a month, all employers together, is flagged and not refused")
  func moisCharge() throws {
    let seuil = Heures(heures: 220)
    let chez = try LigneDeclaration(mois: fevrier, heures: Heures(heures: 120))
    let ailleurs = try LigneDeclaration(mois: fevrier, heures: Heures(heures: 100))
    #expect(Signalement.moisCharge([chez, ailleurs], seuil: seuil) == nil)
    let plus = try LigneDeclaration(mois: fevrier, heures: .zero, formation: Heures(centiemes: 1))
    #expect(
      Signalement.moisCharge([chez, ailleurs, plus], seuil: seuil)
        == .moisCharge(total: Heures(centiemes: 22_001), seuil: seuil))
  }
}

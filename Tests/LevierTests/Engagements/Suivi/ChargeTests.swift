import Testing

@testable import Levier

@Suite("Hours as companies reckon them")
struct ChargeTests {
  @Test(
    "A full-time job does 35 hours a week: days of 7 hours, and jobs until the deadline",
    arguments: [
      // Four weeks left: 140 hours are one job.
      (140, "2026-03-02", "2026-03-29", 20, 10), (141, "2026-03-02", "2026-03-29", 21, 11),
      (70, "2026-03-02", "2026-03-29", 10, 5), (5, "2026-03-29", "2026-03-29", 1, 10),
      (280, "2026-03-02", "2026-03-29", 40, 20),
    ])
  func charge(heures: Int, jour: String, echeance: String, jours: Int, dixiemes: Int) throws {
    let charge = Charge(Heures(heures: heures), du: try Jour(jour), au: try Jour(echeance))
    #expect(charge.jours == jours)
    #expect(charge.dixiemesDePoste == dixiemes)
  }

  @Test("Past the deadline there is no job to speak of, and the days remain")
  func echue() throws {
    let charge = Charge(Heures(heures: 21), du: try Jour("2026-04-02"), au: try Jour("2026-04-01"))
    #expect(charge.jours == 3)
    #expect(charge.dixiemesDePoste == nil)
  }
}

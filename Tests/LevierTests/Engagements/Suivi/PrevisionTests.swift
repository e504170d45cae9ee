import Testing

@testable import Levier

@Suite("Forecast at the end")
struct PrevisionTests {
  let debut: Jour
  let echeance: Jour

  init() throws {
    debut = try Jour("2026-01-01")
    echeance = try Jour("2026-12-31")
  }

  func prevision(_ mensuelles: [Int], arrete: Int? = nil) throws -> Prevision? {
    var faites: [Mois: Heures] = [:]
    for (rang, heures) in mensuelles.enumerated() { faites[debut.mois + rang] = Heures(centiemes: heures) }
    return Prevision(
      faites: faites, debut: debut, echeance: echeance,
      arrete: debut.mois + (arrete ?? mensuelles.count) - 1)
  }

  @Test("A steady pace goes on, and leaves no doubt")
  func reguliere() throws {
    // One hour a day: 31, 28 and 31 hours.
    let prevision = try #require(try prevision([3100, 2800, 3100]))
    #expect(prevision.heures == Heures(heures: 365))
    #expect(prevision.intervalle == Heures(heures: 365)...Heures(heures: 365))
  }

  @Test("An uneven pace widens the interval by the written formula")
  func inegale() throws {
    // X = 90 h over d = 90 days, f = 275 days left: 365 h. Deviations -31, +62, -31 h, s² = 2,883;
    // k = 275 ÷ 30.4375 = 9.0349, variance 2,883 × (k + k²/3) = 104,493, so ± 1.28 × 323.25 = ± 413.76.
    let prevision = try #require(try prevision([0, 9000, 0]))
    #expect(prevision.heures == Heures(heures: 365))
    let intervalle = try #require(prevision.intervalle)
    #expect(intervalle.lowerBound == Heures(heures: 90))
    #expect(intervalle.upperBound.centiemes / 100 == 778)
  }

  @Test("One month gives a pace, and no interval; none gives nothing")
  func peu() throws {
    let un = try #require(try prevision([3100]))
    #expect(un.heures == Heures(heures: 365) && un.intervalle == nil)
    #expect(try prevision([]) == nil)
  }

  @Test("A month begun does not slow the pace, but its hours are not lost")
  func entame() throws {
    #expect(try prevision([3100, 2800, 100], arrete: 2)?.heures == Heures(heures: 365))
    #expect(try prevision([0, 0, 5000], arrete: 2)?.heures == Heures(heures: 50))
  }

  @Test("Past the end, the forecast is what was done")
  func finie() throws {
    let faites = Array(repeating: 1000, count: 12)
    let prevision = try #require(try prevision(faites, arrete: 14))
    #expect(prevision.heures == Heures(heures: 120))
    #expect(prevision.intervalle == Heures(heures: 120)...Heures(heures: 120))
  }
}

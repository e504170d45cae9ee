import Testing

@testable import Levier

@Suite("Full-time equivalents")
struct EtpTests {
  @Test(
    "Hours over the divisor, rounded half up to the hundredth",
    arguments: [
      (74_000, 1680, 4405), (25_124_684, 1600, 1_570_293), (1600, 1600, 100), (8, 1600, 1), (7, 1600, 0),
      (0, 1607, 0),
      (1607, 0, 0), (-74_000, 1680, -4405),
    ])
  func etp(heures: Int, diviseur: Int, centiemes: Int) {
    #expect(Etp(heures: Heures(heures: heures), diviseur: Heures(heures: diviseur)).centiemes == centiemes)
  }
}

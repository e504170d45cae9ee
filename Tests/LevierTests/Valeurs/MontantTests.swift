import Testing

@testable import Levier

@Suite("Sums of money")
struct MontantTests {
  @Test(
    "Sums are read as regions publish and people type them",
    arguments: [
      ("38 800,00", 3_880_000), ("14\u{A0}700,00", 1_470_000), ("1 200 €", 120_000), ("12.02", 1202),
      ("0,5 euros", 50), ("200 EUR", 20_000),
    ])
  func lus(saisie: String, centimes: Int) throws {
    #expect(try Montant(saisie).centimes == centimes)
  }

  @Test(
    "What is no sum is refused",
    arguments: [
      ("", Montant.Refus.vide), ("€", .vide), ("Non disponible", .forme), ("12,345", .tropDeDecimales),
      ("9999999999999", .tropGrand),
    ])
  func refuses(saisie: String, refus: Montant.Refus) {
    #expect(throws: refus) { try Montant(saisie) }
  }
}

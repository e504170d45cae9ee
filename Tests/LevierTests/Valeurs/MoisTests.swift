import Testing

@testable import Levier

@Suite("Months")
struct MoisTests {
  @Test("A month is read in ISO or French form", arguments: ["2026-03", "03/2026", "3/2026"])
  func lu(saisie: String) throws {
    #expect(try Mois(saisie).iso == "2026-03")
  }

  @Test(
    "What is no month is refused",
    arguments: [
      ("", Mois.Refus.vide), ("mars", .forme), ("2026-3", .forme), ("03/26", .forme),
      ("2026-13", .inexistant),
      ("00/2026", .inexistant), ("0206-03", .annee),
    ])
  func refuse(saisie: String, refus: Mois.Refus) {
    #expect(throws: refus) { try Mois(saisie) }
  }

  @Test("Months follow each other across years")
  func suite() throws {
    let decembre = try Mois("2025-12")
    #expect(decembre.suivant.iso == "2026-01" && decembre.suivant.precedent == decembre)
    #expect(decembre.suivant > decembre && decembre.suivant - decembre == 1)
    #expect(try Mois("2024-02").dernierJour.iso == "2024-02-29")
    #expect(try Mois("2026-03").premierJour.iso == "2026-03-01")
    #expect(try Jour("2026-03-31").mois.iso == "2026-03")
  }
}

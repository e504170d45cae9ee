import Testing

@testable import Levier

@Suite("Penalties")
struct PenaliteTests {
  func penalite(
    valorisees: Int, exonerees: Int = 0, bareme: Bareme = .multipleSmic(centiemes: 200),
    smic: Int = 1202, plafond: Montant? = nil
  ) -> Penalite {
    Penalite(
      dues: Heures(heures: 1000), valorisees: Heures(heures: valorisees),
      exonerees: Heures(heures: exonerees),
      bareme: bareme, smic: Montant(centimes: smic), plafond: plafond)
  }

  @Test("1,000 h owed, 820 valued, 60 exonerated, at twice 12.02 €: 2,884.80 €")
  func exemple() {
    let penalite = penalite(valorisees: 820, exonerees: 60)
    #expect(penalite.deficit == Heures(heures: 120))
    #expect(penalite.taux == Montant(centimes: 2404))
    #expect(penalite.montant == Montant(centimes: 288_480))
  }

  @Test("The same at twice 12.31 €: 2,954.40 €; 40 missing hours at 200 €: 8,000 €")
  func autresExemples() {
    #expect(
      penalite(valorisees: 820, exonerees: 60, smic: 1231).montant == Montant(centimes: 295_440))
    #expect(penalite(valorisees: 960, bareme: .forfait(Montant(euros: 200))).montant == Montant(euros: 8000))
  }

  @Test("Hours in excess earn no negative penalty")
  func surplus() {
    #expect(penalite(valorisees: 1100).montant == .zero)
    #expect(penalite(valorisees: 950, exonerees: 60).deficit == .zero)
  }

  @Test("A flat rate does not follow the SMIC, and a cap holds")
  func forfait() {
    #expect(penalite(valorisees: 900, bareme: .forfait(Montant(euros: 60))).montant == Montant(euros: 6000))
    #expect(
      penalite(valorisees: 900, bareme: .forfait(Montant(euros: 60)), plafond: Montant(euros: 5000)).montant
        == Montant(euros: 5000))
    #expect(penalite(valorisees: 0, bareme: .aucune).montant == .zero)
  }
}

import Testing

@testable import Levier

@Suite("Local rules")
struct RegleLocaleTests {
  @Test("The rules in force are those of the day; the newest wins")
  func enVigueur() throws {
    let regles = [
      RegleDatee(regle: Exemples.regle(mois: 24), du: try Jour("2020-01-01"), au: try Jour("2025-12-31")),
      RegleDatee(regle: Exemples.regle(mois: 36), du: try Jour("2026-01-01"), au: nil),
      RegleDatee(regle: Exemples.regle(mois: 18), du: try Jour("2026-06-01"), au: try Jour("2026-06-30")),
    ]
    #expect(regles.regle(le: try Jour("2019-12-31")) == nil)
    #expect(regles.regle(le: try Jour("2025-12-31"))?.moisEligibilite == 24)
    #expect(regles.regle(le: try Jour("2026-01-01"))?.moisEligibilite == 36)
    #expect(regles.regle(le: try Jour("2026-06-30"))?.moisEligibilite == 18)
    #expect(regles.regle(le: try Jour("2026-07-01"))?.moisEligibilite == 36)
  }

  @Test(
    "A penalty's rate survives its storage",
    arguments: [Bareme.multipleSmic(centiemes: 250), .forfait(Montant(euros: 60)), .aucune])
  func bareme(bareme: Bareme) {
    #expect(Bareme(mode: bareme.mode, valeur: bareme.valeur) == bareme)
  }
}

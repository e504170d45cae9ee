import Testing

@testable import Levier

@Suite("The window in which hours count")
struct FenetreTests {
  let fenetre: Fenetre

  init() throws { fenetre = Fenetre(premiereHeure: try Jour("2024-03-01"), regle: Exemples.regle(mois: 24)) }

  @Test("It opens on the first hour and lasts as long as the rule says")
  func bornes() throws {
    #expect(fenetre.fin.iso == "2026-02-28" && fenetre.cause == .entree)
    #expect(!fenetre.estValorisable(try Jour("2024-02-29")))
    #expect(fenetre.estValorisable(try Jour("2024-03-01")))
    #expect(fenetre.estValorisable(try Jour("2026-02-28")))
    #expect(!fenetre.estValorisable(try Jour("2026-03-01")))
    let longue = Fenetre(premiereHeure: try Jour("2024-03-01"), regle: Exemples.regle(mois: 36))
    #expect(longue.estValorisable(try Jour("2026-03-15")))
  }

  @Test("Entered on 1 March 2024 for 24 months: the hours of 15 March 2026 do not count")
  func exemple() throws {
    #expect(!fenetre.estValorisable(try Jour("2026-03-15")))
    #expect(!fenetre.estValorisable(try Mois("2026-03")))
  }

  @Test("A month counts whole, in part or not")
  func mois() throws {
    let courte = try Fenetre(debut: Jour("2026-01-10"), fin: Jour("2026-03-05"), cause: .decision)
    #expect(courte.couverture(try Mois("2025-12")) == .aucune)
    #expect(courte.couverture(try Mois("2026-01")) == .partielle(try Jour("2026-01-10")...Jour("2026-01-31")))
    #expect(courte.couverture(try Mois("2026-02")) == .entiere)
    #expect(courte.couverture(try Mois("2026-03")) == .partielle(try Jour("2026-03-01")...Jour("2026-03-05")))
    #expect(courte.estValorisable(try Mois("2026-03")))
    #expect(!courte.estValorisable(try Mois("2026-04")))
  }

  @Test(
    "A work-study contract counts whole, up to three years; a CDI for a year; others change nothing",
    arguments: [
      (TypeContrat.apprentissage, "2025-09-01", "2027-08-31" as String?, "2027-08-31"),
      (.pro, "2025-09-01", nil, "2028-08-31"), (.apprentissage, "2025-09-01", "2029-08-31", "2028-08-31"),
      (.apprentissage, "2024-04-01", "2024-12-31", "2026-02-28"),
      (.apprentissage, "2026-03-01", nil, "2026-02-28"),
      (.cdi, "2025-09-01", nil, "2026-08-31"), (.cdi, "2026-02-28", nil, "2027-02-27"),
      (.cdi, "2026-03-01", nil, "2026-02-28"), (.cdi, "2024-06-01", nil, "2026-02-28"),
      (.cdd, "2025-09-01", "2027-08-31", "2026-02-28"), (.cddi, "2025-09-01", "2027-08-31", "2026-02-28"),
    ])
  func prolongee(type: TypeContrat, debut: String, fin: String?, attendue: String) throws {
    let contrat = type.prolongation(debut: try Jour(debut), fin: try fin.map { try Jour($0) })
    let suite = contrat.map { fenetre.prolongee(par: $0, regle: .usuelle) } ?? fenetre
    #expect(suite.fin.iso == attendue && suite.debut == fenetre.debut)
  }

  @Test("How much longer is the territory's rule")
  func regle() throws {
    let regle = RegleProlongation(moisApresCdi: 24, moisAlternanceMax: 36)
    #expect(
      fenetre.prolongee(par: .cdi(signature: try Jour("2025-09-01")), regle: regle).fin.iso == "2027-08-31")
  }

  @Test("A window that ends before it begins is refused")
  func inverse() {
    #expect(throws: Fenetre.Refus.finAvantDebut) {
      try Fenetre(debut: Jour("2026-03-01"), fin: Jour("2026-02-28"), cause: .decision)
    }
  }
}

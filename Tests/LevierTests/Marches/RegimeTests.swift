import Testing

@testable import Levier

@Suite("The law of a contract")
struct RegimeTests {
  @Test(
    "The day of consultation decides the text, to the day",
    arguments: [
      ("2004-01-08", Regime.cmp2001), ("2006-08-31", .cmp2001), ("2006-09-01", .cmp2006),
      ("2016-03-31", .cmp2006),
      ("2016-04-01", .ordonnance2015), ("2019-03-31", .ordonnance2015), ("2019-04-01", .ccp),
      ("2026-08-24", .ccp),
    ])
  func texte(jour: String, regime: Regime) throws {
    #expect(try Regime(consultation: Jour(jour)) == regime)
  }

  @Test(
    "Each lever is cited by the article of its time",
    arguments: [
      (LevierJuridique.conditionExecution, ["14", "14", "38", "L2112-2"]),
      (.reserve, [nil, "15", "36", "L2113-12/13"]),
      (.insertionObjet, ["30", "30", "28", "R2123-1\u{A0}3°"]), (.critere, [nil, "53", "62", "R2152-7"]),
      (.prive, [nil, nil, nil, nil]),
    ])
  func articles(levier: LevierJuridique, numeros: [String?]) {
    #expect(Regime.allCases.map { levier.article(sous: $0)?.numero } == numeros)
  }

  @Test("An article names the text that it belongs to")
  func complet() {
    #expect(
      LevierJuridique.critere.article(sous: .ordonnance2015)?.complet
        == "article 62 du décret n°\u{A0}2016-360")
    #expect(
      LevierJuridique.reserve.article(sous: .cmp2006)?.complet == "article 15 du code des marchés publics")
  }

  @Test(
    "An article of any time leads to its lever",
    arguments: [
      ("14", LevierJuridique.conditionExecution), ("Article 38", .conditionExecution),
      ("L. 2112-2", .conditionExecution),
      ("art. 15", .reserve), ("36", .reserve), ("L2113-13", .reserve), ("30", .insertionObjet),
      ("R2123-1 3°", .insertionObjet), ("53", .critere), ("62", .critere), ("r2152-7", .critere),
    ])
  func reconnu(saisie: String, levier: LevierJuridique) {
    #expect(LevierJuridique(article: saisie) == levier)
  }

  @Test("An article that founds no lever leads nowhere", arguments: ["5", "", "L2111-1", "1453"])
  func inconnu(saisie: String) {
    #expect(LevierJuridique(article: saisie) == nil)
  }

  @Test("A coupling keeps its name of the time")
  func couplage() throws {
    let gardiennage = try Fondement([.critere, .conditionExecution], consultation: Jour("2008-10-01"))
    #expect(gardiennage.libelle == "14 + 53")
    #expect(try Fondement([.prive], consultation: Jour("2024-01-01")).libelle == "Clause privée")
    #expect(try Fondement([.prive], consultation: Jour("2024-01-01")).regime == nil)
    #expect(try Fondement([.reserve], consultation: nil).libelle == "Marché réservé")
  }

  @Test(
    "A foundation that the law did not know is refused",
    arguments: [
      ([], "2024-01-01", Fondement.Refus.aucun),
      ([.prive, .critere], "2024-01-01", .priveMele),
      ([.reserve], "2005-01-01", .inconnuDuRegime(.reserve, .cmp2001)),
      ([.conditionExecution, .critere], "2006-08-31", .inconnuDuRegime(.critere, .cmp2001)),
    ] as [(Set<LevierJuridique>, String, Fondement.Refus)])
  func refuse(leviers: Set<LevierJuridique>, jour: String, refus: Fondement.Refus) {
    #expect(throws: refus) { try Fondement(leviers, consultation: Jour(jour)) }
  }
}

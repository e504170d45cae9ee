import Testing

@testable import Levier

@Suite("Days")
struct JourTests {
  @Test(
    "A day is read in ISO or French form",
    arguments: ["2026-03-01", "01/03/2026", "1/3/2026", "01.03.2026", "1-3-2026", " 2026-03-01 "])
  func lu(saisie: String) throws {
    #expect(try Jour(saisie).iso == "2026-03-01")
  }

  @Test(
    "What is no day is refused",
    arguments: [
      ("", Jour.Refus.vide), ("demain", .forme), ("2026-3-1", .forme), ("2026-03", .forme),
      ("31/02/2026", .inexistant), ("29/02/2025", .inexistant), ("01/13/2026", .inexistant),
      ("00/03/2026", .inexistant), ("01/03/26", .annee), ("01/03/0206", .annee), ("2026-03-01T00:00", .forme),
      ("２026-03-01", .forme),
    ])
  func refuse(saisie: String, refus: Jour.Refus) {
    #expect(throws: refus) { try Jour(saisie) }
  }

  @Test("Days are numbered without a gap over three centuries, leap days included")
  func numeros() throws {
    var veille = try Jour("1900-01-01")
    for _ in 0..<109_000 {
      let jour = veille + 1
      #expect(jour - veille == 1 && jour > veille)
      if jour.mois == veille.mois {
        #expect(jour.quantieme == veille.quantieme + 1)
      } else {
        #expect(jour.quantieme == 1 && veille == veille.mois.dernierJour && jour.mois == veille.mois.suivant)
      }
      veille = jour
    }
    #expect(try Jour("1970-01-01").numero == 0)
    #expect(try Jour("2024-03-01") - Jour("2024-02-28") == 2)
    #expect(try Jour("1900-03-01") - Jour("1900-02-28") == 1)
  }

  @Test(
    "Months are added to the same day, or to the last day of a shorter month",
    arguments: [
      ("2024-03-01", 24, "2026-03-01"), ("2024-01-31", 1, "2024-02-29"), ("2025-01-31", 1, "2025-02-28"),
      ("2024-02-29", 12, "2025-02-28"), ("2026-01-15", -1, "2025-12-15"),
    ])
  func plusMois(jour: String, mois: Int, attendu: String) throws {
    #expect(try Jour(jour).plus(mois: mois).iso == attendu)
  }

  @Test(
    "Age changes on the birthday",
    arguments: [
      ("2000-06-15", "2026-06-14", 25), ("2000-06-15", "2026-06-15", 26), ("2000-02-29", "2026-02-28", 25),
      ("2000-02-29", "2026-03-01", 26),
    ])
  func age(naissance: String, le: String, ans: Int) throws {
    #expect(try Jour(naissance).age(le: Jour(le)) == ans)
  }

  @Test(
    "The day in Paris follows summer time",
    arguments: [
      // 2026: summer time from 29 March to 25 October, 1 h UTC.
      (1_772_319_599_000, "2026-02-28"), (1_772_319_600_000, "2026-03-01"), (1_774_738_799_000, "2026-03-28"),
      (1_774_738_800_000, "2026-03-29"), (1_774_821_599_000, "2026-03-29"), (1_774_821_600_000, "2026-03-30"),
      (1_792_879_200_000, "2026-10-25"), (1_792_969_199_000, "2026-10-25"), (1_792_969_200_000, "2026-10-26"),
      (-1, "1970-01-01"), (0, "1970-01-01"),
    ] as [(Int64, String)])
  func paris(millisecondes: Int64, attendu: String) {
    #expect(Jour(aParis: millisecondes).iso == attendu)
  }

  @Test(
    "A duration in months ends on the eve of the same day, or with a month that is too short to have it",
    arguments: [
      ("2024-03-01", 24, "2026-02-28"), ("2024-02-29", 24, "2026-02-28"), ("2024-02-28", 24, "2026-02-27"),
      ("2024-01-31", 1, "2024-02-29"), ("2023-08-31", 6, "2024-02-29"), ("2022-02-01", 48, "2026-01-31"),
      ("2024-01-01", 12, "2024-12-31"),
    ])
  func terme(debut: String, mois: Int, fin: String) throws {
    #expect(try Jour(debut).terme(mois: mois) == Jour(fin))
  }
}

import Testing

@testable import Levier

@Suite("A birth, as far as it is known")
struct NaissanceTests {
  @Test(
    "A day, a month or a year is read and kept as it is",
    arguments: [
      ("14/05/2001", "2001-05-14", "14/05/2001"), ("2001-05-14", "2001-05-14", "14/05/2001"),
      ("05/2001", "2001-05", "05/2001"), ("2001-05", "2001-05", "05/2001"), (" 2001 ", "2001", "2001"),
      ("00/00/2001", "2001", "2001"), ("00/05/2001", "2001-05", "05/2001"),
    ])
  func lue(saisie: String, iso: String, court: String) throws {
    let naissance = try Naissance(saisie)
    #expect(naissance.iso == iso && naissance.court == court)
    #expect(try Naissance(naissance.iso) == naissance && Naissance(naissance.court) == naissance)
  }

  @Test(
    "What is none is refused", arguments: ["", "01", "1850", "13/2001", "31/02/2001", "an 2001", "20 01"])
  func refusee(saisie: String) {
    #expect(throws: Jour.Refus.self) { try Naissance(saisie) }
  }

  @Test("Two births may be one as far as both are known")
  func compatible() throws {
    let (annee, mois, jour) = (try Naissance("2001"), try Naissance("2001-05"), try Naissance("2001-05-14"))
    #expect(annee.peutEtre(jour) && jour.peutEtre(mois) && mois.peutEtre(annee))
    #expect(try !annee.peutEtre(Naissance("2002-01-01")) && !mois.peutEtre(Naissance("2001-06-01")))
    #expect(try !jour.peutEtre(Naissance("2001-05-15")))
  }

  @Test("An age is known where it does not depend on the day, and never guessed")
  func age() throws {
    let entree = try Jour("2026-03-01")
    #expect(try Naissance("2001").ages(le: entree) == 24...25)
    #expect(try TrancheAge(naissance: Naissance("2001"), entree: entree) == .moinsDe26)
    #expect(try TrancheAge(naissance: Naissance("2000"), entree: entree) == .inconnue)
    #expect(try TrancheAge(naissance: Naissance("2000-02"), entree: entree) == .de26a44)
  }
}

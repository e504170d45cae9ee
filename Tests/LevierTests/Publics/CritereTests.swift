import Testing

@testable import Levier

@Suite("Criteria of eligibility")
struct CritereTests {
  @Test("There are six criteria by structure and eleven by distance from employment")
  func liste() {
    #expect(
      Critere.allCases.filter { $0.branche == .structure }.map(\.code) == [
        "A a", "A b", "A c", "A d", "A e", "A f",
      ])
    #expect(Critere.allCases.filter { $0.branche == .eloignement }.map(\.code) == (1...11).map { "B\($0)" })
  }

  @Test(
    "The employer alone makes its employees eligible, if the State recognises it",
    arguments: [
      (GenreStructure.esat, Critere.aa as Critere?), (.eatt, .aa), (.etti, .ab), (.aci, .ab), (.regie, .ac),
      (.geiq, .ae), (.entreprise, nil), (.ett, nil), (.commune, nil),
    ])
  func employeur(genre: GenreStructure, critere: Critere?) {
    #expect(Critere(employeur: genre) == critere)
  }

  @Test("Health and justice are protected reasons, and only these")
  func sensibles() {
    #expect(Critere.allCases.filter { $0.sensibilite == .sante } == [.aa, .b3, .b4])
    #expect(Critere.allCases.filter { $0.sensibilite == .justice } == [.af, .b9])
  }

  @Test("A protected reason is read by an instructing agent only", arguments: Critere.allCases)
  func lecture(critere: Critere) {
    #expect(critere.libelle(pour: .instructeur) == critere.libelle)
    #expect((critere.libelle(pour: .autre) == "Éligible – catégorie réservée") == critere.estSensible)
    #expect(critere.estSensible || critere.libelle(pour: .autre) == critere.libelle)
  }

  @Test(
    "A proof of three months is good for three months less a day",
    arguments: [("2026-01-15", true), ("2026-04-14", true), ("2026-04-15", false), ("2026-01-14", false)])
  func fraicheur(jour: String, bonne: Bool) throws {
    #expect(Critere.b2.fraicheurUsuelle == .mois(3))
    #expect(Critere.b2.fraicheurUsuelle.accepte(preuve: try Jour("2026-01-15"), le: try Jour(jour)) == bonne)
  }
}

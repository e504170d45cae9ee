import Testing

@testable import Levier

@Suite("What is known of a person")
struct PersonneTests {
  @Test(
    "Age is counted on the day of entry",
    arguments: [
      ("2000-03-02", TrancheAge.moinsDe26), ("2000-03-01", .de26a44), ("1981-03-02", .de26a44),
      ("1981-03-01", .de45a49), ("1976-03-02", .de45a49), ("1976-03-01", .plusDe50),
    ])
  func tranche(naissance: String, tranche: TrancheAge) throws {
    #expect(try TrancheAge(naissance: Naissance(naissance), entree: Jour("2026-03-01")) == tranche)
  }

  @Test("An exit is lasting, transitional, positive, or not a dynamic one")
  func sorties() {
    #expect(
      Sortie.allCases.filter { $0.classe == .durable }
        == [.cdi, .cddLong, .apprentissage, .professionnalisation, .creationEntreprise])
    #expect(Sortie.allCases.filter { $0.classe == .transition } == [.cddCourt])
    #expect(
      Sortie.allCases.filter { $0.classe == .positive }
        == [.formationQualifiante, .formationCourte, .autreIae])
    #expect(Sortie.allCases.filter { $0.classe == nil } == [.chomage, .inconnu])
  }

  @Test(
    "One person typed otherwise has the same key",
    arguments: [
      ("DUPONT", "Jean-Éric"), ("dupont", "Jean Eric"), ("Dupont ", "JEAN\u{A0}E\u{301}RIC"),
      ("Jean-Eric", "Dupont"),
    ])
  func doublon(nom: String, prenom: String) throws {
    let reference = CleDoublon(nom: "Dupont", prenom: "Jean-Éric", naissance: try Naissance("1985-03-12"))
    #expect(CleDoublon(nom: nom, prenom: prenom, naissance: try Naissance("1985-03-12")) == reference)
    #expect(CleDoublon(nom: nom, prenom: prenom, naissance: try Naissance("1985-03-13")) != reference)
  }

  @Test("Ligatures and apostrophes do not hide a double")
  func ligatures() throws {
    let jour = try Naissance("1990-01-01")
    #expect(
      CleDoublon(nom: "D’Almœida", prenom: "Zoë", naissance: jour)
        == CleDoublon(nom: "DALMOEIDA", prenom: "Zoe", naissance: jour))
    #expect(
      CleDoublon(nom: "Martin", prenom: "Anne", naissance: jour)
        != CleDoublon(nom: "Martin", prenom: "Anna", naissance: jour))
  }
}

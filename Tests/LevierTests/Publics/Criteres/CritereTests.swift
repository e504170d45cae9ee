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
      (GenreStructure.esat, Critere.aa as Critere?), (.eatt, .aa), (.etti, .ab), (.aci, .ab), (.eiti, .ab),
      (.regie, .ac),
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
    if !critere.estSensible { #expect(critere.libelle(pour: .autre) == critere.libelle) }
  }

  @Test("The agent who sees a proof is told how fresh it must be")
  func fraicheur() {
    #expect(Critere.b2.fraicheurUsuelle.libelle == "de moins de 3\u{a0}mois")
    #expect(Critere.b4.fraicheurUsuelle.libelle == "en cours de validité")
    let parFraicheur = Dictionary(grouping: Critere.allCases, by: \.fraicheurUsuelle)
    #expect(
      parFraicheur == [
        .mois(3): [.b1, .b2, .b3], .mois(6): [.b7, .b9], .embauche: [.b5, .b6],
        .validite: [.aa, .ab, .b4, .b8],
        .enCours: [.ac, .ad, .ae, .af, .b10], .parActe: [.b11],
      ])
  }
}

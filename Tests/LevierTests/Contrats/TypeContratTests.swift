import Testing

@testable import Levier

@Suite("Who may sign which contract")
struct TypeContratTests {
  @Test(
    "Some contracts belong to some employers",
    arguments: [
      (TypeContrat.cddi, [GenreStructure.ei, .ai, .aci, .regie]),
      (.cdiInclusion, [.ei, .etti, .ai, .aci, .regie]),
      (.ctt, [.ett, .etti, .eatt]), (.cdiInterimaire, [.ett, .etti, .eatt]), (.ctti, [.etti]),
      (.cddTremplin, [.ea, .eatt]), (.esatSoutien, [.esat]),
    ])
  func reserves(type: TypeContrat, employeurs: [GenreStructure]) {
    #expect(Set(GenreStructure.allCases.filter { type.peutEtreSigne(par: $0) }) == Set(employeurs))
  }

  @Test(
    "Ordinary contracts are open to all but an ESAT and an EITI, whose people have none",
    arguments: [TypeContrat.cdi, .cdd, .apprentissage, .pro, .cdiChantier, .valorisationExperience]
  )
  func ordinaires(type: TypeContrat) {
    #expect(GenreStructure.allCases.filter { !type.peutEtreSigne(par: $0) } == [.eiti, .esat])
  }

  @Test("Work at an EITI is told as another contract")
  func independants() {
    #expect(TypeContrat.allCases.filter { $0.peutEtreSigne(par: .eiti) } == [.autre])
  }
}

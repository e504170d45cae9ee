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
    "Ordinary contracts are open to all but an ESAT",
    arguments: [TypeContrat.cdi, .cdd, .apprentissage, .pro]
  )
  func ordinaires(type: TypeContrat) {
    #expect(GenreStructure.allCases.filter { !type.peutEtreSigne(par: $0) } == [.esat])
  }
}

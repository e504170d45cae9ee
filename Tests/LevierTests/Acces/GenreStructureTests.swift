import Testing

@testable import Levier

@Suite("Organisations")
struct GenreStructureTests {
  @Test(
    "Every nature of structure has its kinds, each with a name of its own",
    arguments: NatureStructure.allCases)
  func genres(nature: NatureStructure) {
    #expect(!nature.genres.isEmpty)
    #expect(Set(nature.genres.map(\.libelle)).count == nature.genres.count)
  }

  @Test("Stored codes are plain lower-case ASCII")
  func codes() {
    let codes =
      GenreStructure.allCases.map(\.rawValue) + NatureStructure.allCases.map(\.rawValue)
      + Role.allCases.map(\.rawValue) + TypeContrat.allCases.map(\.rawValue)
      + Critere.allCases.map(\.rawValue)
    #expect(codes.allSatisfy { $0.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil })
  }

  @Test("The kinds of social enterprise are the ten of the trade")
  func siae() {
    #expect(NatureStructure.siae.genres == [.ei, .etti, .ai, .aci, .eiti, .geiq, .ea, .eatt, .esat, .regie])
  }

  @Test("Those that carry facilitators, and the buyers, are those of the trade")
  func porteurs() {
    let relais: Set<GenreStructure> = [.relaisDepartement, .relaisRegion, .relaisPlie, .relaisGip]
    #expect(relais.isSubset(of: NatureStructure.relais.genres))
    #expect(NatureStructure.donneurOrdre.genres.contains(.sdis))
    #expect(Critere.b2.libelle.contains("ayant droit") && Critere.b10.libelle.contains("SMA"))
  }
}

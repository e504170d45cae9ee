import Testing

@testable import Levier

@Suite("A person's path")
struct ParcoursTests {
  private func contrat(_ debut: String, _ fin: String?, sortie: String? = nil) throws -> ContratSuivi {
    ContratSuivi(
      id: ID(1), participant: ID(1), employeur: "ETTI", type: "", debut: try Jour(debut),
      fin: try fin.map { try Jour($0) }, sortieLe: try sortie.map { try Jour($0) },
      sortie: sortie == nil ? nil : .cdi)
  }

  private func parcours(_ contrats: [ContratSuivi]) -> Parcours {
    Parcours(participant: ID(1), nom: "", prescripteur: nil, contrats: contrats)
  }

  @Test("Six days between two contracts are a handover, seven an interruption; an overlap is none")
  func interruptions() throws {
    let premier = try contrat("2026-01-01", "2026-01-31")
    #expect(parcours([premier, try contrat("2026-02-07", nil)]).interruptions.isEmpty)
    #expect(parcours([premier, try contrat("2026-02-08", nil)]).interruptions.map(\.jours) == [7])
    let dedans = try contrat("2026-01-05", "2026-01-10")
    #expect(parcours([premier, dedans, try contrat("2026-02-01", nil)]).interruptions.isEmpty)
    let partie = try contrat("2026-01-01", "2026-01-31", sortie: "2026-01-10")
    #expect(parcours([partie, try contrat("2026-02-01", nil)]).interruptions.map(\.jours) == [21])
  }

  @Test("An end is near within the delay, with nothing after it, and no contract without an end beside it")
  func situations() throws {
    let jour = try Jour("2026-03-15")
    let finissant = try contrat("2026-01-01", "2026-04-14")
    #expect(parcours([finissant]).situation(le: jour, delai: 30) == .finProche(try Jour("2026-04-14")))
    #expect(parcours([finissant]).situation(le: jour, delai: 29) == .enContrat)
    let suite = try contrat("2026-04-15", nil)
    #expect(parcours([finissant, suite]).situation(le: jour, delai: 30) == .enContrat)
    let sansFin = try contrat("2026-02-01", nil)
    #expect(parcours([finissant, sansFin]).situation(le: jour, delai: 30) == .enContrat)
    #expect(parcours([suite]).situation(le: jour, delai: 30) == .aVenir(suite.debut))
    let partie = try contrat("2026-01-01", "2026-12-31", sortie: "2026-03-14")
    #expect(parcours([partie]).situation(le: jour, delai: 30) == .sortie(.cdi, try Jour("2026-03-14")))
    #expect(
      parcours([partie]).situation(le: jour - 1, delai: 0) == .finProche(jour - 1), "the last day counts")
    #expect(parcours([]).situation(le: jour, delai: 30) == .sansContrat)
  }
}

import Foundation
import Testing

@testable import Levier

@Suite("Real registers", .enabled(if: Donnees.presentes, "public data absent"))
struct DonneesReellesTests {
  @Test("The SIRETs of the national list of social enterprises are taken, but its few wrong ones")
  func sirets() throws {
    let texte = try Donnees.texte("siae/structures.csv")
    let lus = texte.matches(of: /(?:^|[,;"])([0-9]{14})(?=[,;"])/.anchorsMatchLineEndings()).map {
      String($0.1)
    }
    #expect(lus.count > 3000)
    let refuses = lus.filter { (try? Siret($0)) == nil }
    // The list was typed by hand: « 12345678901234 », « 80487601900000 »…
    #expect(refuses.count * 200 < lus.count, "\(refuses.prefix(5))")
    #expect(lus.allSatisfy { detecterNIR(in: $0) == nil })
  }

  @Test("Every code of the official vocabularies is taken")
  func codes() throws {
    let cpv = try Donnees.texte("referentiels/cpv_2008.csv").matches(of: /([0-9]{8}-[0-9]),/)
    #expect(cpv.count > 9000 && cpv.allSatisfy { (try? Cpv(String($0.1))) != nil })
    let romes = try Donnees.texte("referentiels/romes.json").matches(of: /"code":"([A-Z][0-9]{4})"/)
    #expect(romes.count > 500 && romes.allSatisfy { (try? Rome(String($0.1))) != nil })
    let communes = try Donnees.texte("referentiels/communes_epci.csv").split(whereSeparator: \.isNewline)
      .dropFirst()
    #expect(communes.count > 30_000)
    #expect(communes.allSatisfy { (try? CodeCommune(String($0.prefix(5)))) != nil })
  }

  @Test("No clause of a real notice is taken for a NIR")
  func clauses() throws {
    #expect(detecterNIR(in: try Donnees.texte("clauses/textes_boamp.csv")) == nil)
  }
}

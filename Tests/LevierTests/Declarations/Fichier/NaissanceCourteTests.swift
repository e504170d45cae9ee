import Formats
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Births typed with two figures for their year")
struct NaissanceCourteTests {
  private static func naissance(_ texte: String) throws -> Naissance? {
    try LigneHeures.naissance(.text(texte), en: Mois("2026-10"))
  }

  @Test(
    "The century is the one in which the person is of an age to work",
    arguments: [
      ("12/03/87", "1987-03-12"), ("1/2/46", "1946-02-01"), ("31.12.99", "1999-12-31"),
      ("12/03/00", "2000-03-12"), ("31/10/11", "2011-10-31"), ("12-03-87", "1987-03-12"),
      ("87-03-12", "1987-03-12"), (" 12/03/87 ", "1987-03-12"),
    ])
  func siecle(_ texte: String, _ jour: String) throws {
    #expect(try Self.naissance(texte) == .jour(try Jour(jour)))
  }

  @Test(
    "Where no century, or more than one day, can be meant, four figures are asked for",
    arguments: [
      "12/03/20", "12/03/40", "30/09/45", "01/11/11", "05-03-08", "31/02/87", "12/13/87", "12/03-87",
      "12/03/870",
    ])
  func douteuse(_ texte: String) {
    #expect(throws: LigneHeures.Refus.self) { try Self.naissance(texte) }
  }

  @Test("A doubtful year is refused in words that say to write its four figures")
  func phrase() throws {
    let refus = try #require(throws: LigneHeures.Refus.self) { try Self.naissance("12/03/20") }
    #expect(refus.phrase.contains("Écrivez l’année en quatre chiffres"))
  }

  @Test("Every day on which somebody of an age to work may be born is read as itself, and no other is read")
  func tous() throws {
    let mois = try Mois("2026-10")
    let naissables = try Jour("1945-10-02")...Jour("2011-10-31")
    for numero in stride(from: try Jour("1920-01-01").numero, through: mois.dernierJour.numero, by: 1) {
      let jour = Jour(numero: numero)
      let ecrit = "\(jour.quantieme)/\(jour.numeroMois)/\(String(jour.annee).suffix(2))"
      let lu = NaissanceCourte.jour(ecrit, en: mois)
      #expect(naissables.contains(jour) ? lu == jour : lu != jour, "\(jour)")
    }
  }

  @Test(
    "It finds its person, and nobody born in another century or on another day",
    arguments: TestEngine.available)
  func personne(_ engine: TestEngine) async throws {
    try await Jumeaux.jouer(engine) { jumeaux in
      let bilan = try await jumeaux.importer(
        texte: "Nom;Prénom;Date de naissance;Mois;Heures\nWinterholt;Tony;08/11/80;2026-10;98\n"
          + "Benchekor;Omar;24/08/87;2026-10;70\n")
      #expect(bilan.refuses.map(\.motif) == [LigneHeures.Refus.personneInconnue.phrase])
      #expect(try await jumeaux.heures() == ["Winterholt": [9800, 0]])
    }
  }
}

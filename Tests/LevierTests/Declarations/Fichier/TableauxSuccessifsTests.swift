import Formats
import Testing

@testable import Levier

@Suite("Tables that follow one another on a sheet of hours")
struct TableauxSuccessifsTests {
  private static func lire(_ csv: String) throws -> [TableurHeures.Lue] {
    let lignes = try TabularFile.read(bytes: Array(csv.utf8)).rows
    return TableurHeures(lignes: lignes, correspondance: CorrespondanceHeures(devinee: lignes))
      .lire(le: try Jour("2026-11-15"))
  }

  private static let premier = "Nom;Prénom;Mois;Heures travaillées;Heures de formation\nA;B;2026-10;98;7\n"

  @Test(
    "Lines under other titles are read by them", arguments: ["", "Structure B;;;;\n", "\u{FEFF}"])
  func autresTitres(_ avant: String) throws {
    let lues = try Self.lire(
      Self.premier + avant + "Nom;Prénom;Mois;Heures de formation;Heures travaillées\nC;D;2026-10;14;120\n")
    let derniere = try #require(lues.last).lue.get().heures
    #expect(derniere.heures == Heures(heures: 120) && derniere.formation == Heures(heures: 14))
    #expect(throws: LigneHeures.Refus.autresTitres) { try lues[lues.count - 2].lue.get() }
  }

  @Test("Lines under titles that do not say all are refused, up to titles that do")
  func titresIncomplets() throws {
    let lues = try Self.lire(
      Self.premier + "Nom;Prénom;Mois;Total\nC;D;2026-10;14\nE;F;2026-10;15\n" + Self.premier)
    let refus = lues.map { lue -> LigneHeures.Refus? in
      if case .failure(let refus) = lue.lue { refus } else { nil }
    }
    #expect(
      refus == [
        nil, .autresTitres, .sousAutresTitres(ligne: 3), .sousAutresTitres(ligne: 3), .titres, nil,
      ])
  }

  @Test("A line of words is no title")
  func mots() throws {
    let lues = try Self.lire(Self.premier + "Martin;Octobre;néant;néant;\nC;D;2026-10;35;0\n")
    #expect(try lues.last?.lue.get().heures.heures == Heures(heures: 35))
  }
}

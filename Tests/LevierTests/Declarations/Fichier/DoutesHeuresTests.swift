import Formats
import Testing

@testable import Levier

@Suite("What the whole of a sheet of hours says of its lines")
struct DoutesHeuresTests {
  private static func lire(_ csv: String) throws -> [TableurHeures.Lue] {
    let lignes = try TabularFile.read(bytes: Array(csv.utf8)).rows
    return TableurHeures(lignes: lignes, correspondance: CorrespondanceHeures(devinee: lignes))
      .lire(le: try Jour("2026-11-15"))
  }

  private static func refus(_ lue: TableurHeures.Lue) -> LigneHeures.Refus? {
    if case .failure(let refus) = lue.lue { refus } else { nil }
  }

  private static let titres = "Nom;Prénom;Date de naissance;Mois;Heures"

  @Test(
    "Hours under a title of minutes or seconds are counted in them; days are refused",
    arguments: [
      ("Heures travaillées (min)", "588", 980), ("Heures (mn)", "7,5", 13), ("Heures en minutes", "420", 700),
      ("Heures (min)", "9:48", nil),
    ] as [(String, String, Int?)])
  func minutes(_ titre: String, _ ecrit: String, _ centiemes: Int?) throws {
    let lue = try #require(try Self.lire("Nom;Prénom;Mois;\(titre)\nA;B;2026-10;\(ecrit)").first)
    #expect(try centiemes == nil || lue.lue.get().heures.heures.centiemes == centiemes)
    #expect((Self.refus(lue) == nil) == (centiemes != nil))
  }

  @Test("A title is of hours unless it gives another unit by itself")
  func unites() {
    #expect(UniteDeTitre("Heures travaillées") == nil && UniteDeTitre("Heures (h:min)") == nil)
    #expect(UniteDeTitre("Durée (s)") == .secondes && UniteDeTitre("Temps en jours") == .autre("jours"))
    #expect(UniteDeTitre("Minutes travaillées") == .minutes && UniteDeTitre("Heures salarié") == nil)
  }

  @Test("Among hours and minutes, decimals that may be minutes are asked about, others are not")
  func melees() throws {
    let lues = try Self.lire(
      "\(Self.titres)\nA;B;;2026-10;151:40\nA;C;;2026-10;7.30\nA;D;;2026-10;12,5\nA;E;;2026-10;35\nA;F;;2026-10;35.75"
    )
    #expect(lues.map(Self.refus) == [nil, .decimalesOuMinutes("7.30"), nil, nil, nil])
    let decimales = try Self.lire("\(Self.titres)\nA;B;;2026-10;70,5 h\nA;C;;2026-10;7.30")
    #expect(decimales.allSatisfy { Self.refus($0) == nil })
  }

  @Test("More than twelve hours each day of the month are in another unit, or typed wrong")
  func demesure() throws {
    let lues = try Self.lire("\(Self.titres)\nA;B;;2026-10;372\nA;C;;2026-10;600")
    #expect(lues.map(Self.refus) == [nil, .demesurees(Heures(heures: 600))])
  }

  @Test("A birth that nobody at work has is told as such, a year typed in a cell of days is that year")
  func naissances() throws {
    let lues = try Self.lire("\(Self.titres)\nA;B;01/01/1900;2026-10;9\nA;C;05/03/2049;2026-10;9")
    #expect(lues.map(Self.refus) == [.naissanceImpossible(1900), .naissanceImpossible(2049)])
    let jour = try #require(CalendarDay(year: 1905, month: 6, day: 2))
    #expect(try LigneHeures.naissance(.date(jour), en: Mois("2026-10")) == .annee(1980))
  }

  @Test("A day of the last minutes of a day may be the next, and is refused")
  func minuit() throws {
    let lues = try Self.lire(
      "\(Self.titres)\nA;B;;30/09/2026 23:59:16;9\nA;C;1980-11-07 23:50:39;2026-10;9\nA;D;;01/10/2026 00:09:21;9"
    )
    #expect(lues.map { Self.refus($0) == nil } == [false, false, true])
  }
}

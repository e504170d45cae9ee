import Formats
import Testing

@testable import Levier

@Suite("The cells of a sheet of hours")
struct CellulesHeuresTests {
  @Test(
    "A month is read as sheets and programs write it",
    arguments: [
      "2026-10", "10/2026", "10-2026", "10/26", "10-26", "oct-26", "Oct-26", "oct. 26", "octobre 26",
      "OCTOBRE 2026",
      "october 2026", "202610", "01/10/2026", "2026-10-01 00:00:00", "2026-10-01T00:00:00Z",
      "31/10/2026 14:30",
      "du 01/10/2026 au 31/10/2026", "01/10/2026 - 31/10/2026", "2026/10",
    ])
  func mois(_ texte: String) throws {
    #expect(try MoisLu(.text(texte)).mois == Mois("2026-10"))
  }

  @Test("A month is read from a day and from a number")
  func moisAutres() throws {
    let jour = try #require(CalendarDay(year: 2026, month: 10, day: 1))
    #expect(try MoisLu(.date(jour)).mois == Mois("2026-10"))
    #expect(try MoisLu(.number("202610")).mois == Mois("2026-10"))
    for (texte, mois) in [
      ("sept. 2026", 9), ("févr-26", 2), ("janv. 2026", 1), ("déc-26", 12), ("août 26", 8), ("juil. 26", 7),
      ("juin-26", 6),
    ] {
      #expect(try MoisLu(.text(texte)).mois == Mois(annee: 2026, mois: mois), "\(texte)")
    }
  }

  @Test(
    "What could be another month is refused with what to write",
    arguments: [
      .text("10/12"), .text("26-oct"), .text("octobre"), .text("10"), .text("jui 26"), .number("46296"),
      .number("10.26"),
      .text("2026-09-30T22:00:00Z"), .text("du 15/09/2026 au 15/10/2026"), .text("2026-13"), .boolean(true),
      .duration(.seconds(60)), .unreadable(.error("#REF!")),
    ] as [Cell])
  func moisRefuse(_ cellule: Cell) {
    #expect(throws: Mois.Refus.self) { try MoisLu(cellule) }
  }

  @Test(
    "A contract's number is read with what is written around it",
    arguments: [
      .text("92"), .text("92.0"), .text("92,00"), .text(" 92 "), .text("n° 92"), .text("N°92"),
      .text("no 92"), .text("#92"),
      .text("Contrat n° 92"), .number("92"), .text("0092"),
    ] as [Cell])
  func numero(_ cellule: Cell) {
    #expect(NumeroLu(cellule)?.valeur == 92)
  }

  @Test(
    "What is no contract's number is not taken for one",
    arguments: [
      .text("CDDI"), .text("92.5"), .text("92 93"), .number("92.5"), .text("05/06/2026"), .boolean(true),
      .text("0"), .empty,
    ] as [Cell])
  func sansNumero(_ cellule: Cell) {
    #expect(NumeroLu(cellule) == nil)
  }

  @Test(
    "Hours are read in their unit",
    arguments: [
      (.duration(.seconds(546_000)), 15_167), (.duration(.seconds(27_000)), 750), (.number("151.67"), 15_167),
      (.text("151:40"), 15_167), (.text("7:30"), 750), (.text("151:40:30"), 15_168),
      (.text("151h40"), 15_167),
      (.text("151 h 40 min"), 15_167), (.text("PT7H30M"), 750), (.text("-7:30"), -750), (.empty, 0),
    ] as [(Cell, Int)])
  func duree(_ cellule: Cell, centiemes: Int) throws {
    #expect(try DureeLue(cellule).heures == Heures(centiemes: centiemes))
  }

  @Test(
    "A date, a boolean, an unreadable cell, a text and another unit are no hours",
    arguments: [
      (.date(CalendarDay(serial: 46_296, epoch: .year1900)), nil), (.boolean(true), nil),
      (.unreadable(.formulaWithoutResult), nil),
      (.text("6,32 j"), nil), (.text("-"), nil), (.text("7:60"), nil), (.number("0.5"), "%"),
      (.number("12"), "€"), (.number("5"), "jours"),
      (.number("730"), ":0"),
    ] as [(Cell?, String?)])
  func autreChose(_ cellule: Cell?, unite: String?) throws {
    let cellule = try #require(cellule)
    #expect(throws: DureeLue.Refus.self) { try DureeLue(cellule, unite: unite) }
  }

  @Test(
    "A day in place of hours is told with what made it, and how to write hours",
    arguments: [("07-mai", "07-mai"), ("7 mai", "7 mai"), ("12/janv.", "12/janv.")])
  func jour(_ ecrit: String, _ dit: String) throws {
    let refus = try #require(throws: DureeLue.Refus.self) { try DureeLue(.text(ecrit)) }
    #expect(
      refus.phrase.hasPrefix(
        "Une date (\(dit)) est à la place des heures\u{202f}: un tableur change 7.5 en 7 mai."))
  }

  @Test(
    "A number that may be a fraction of a day that lost its format is doubted, others are not",
    arguments: [
      ("0.3125", 750), ("6.319444444444445", 15_167), ("151.67", nil), ("7.333333333", nil), ("0.5", nil),
      ("33.333333333", nil), ("35", nil),
    ]
      as [(String, Int?)])
  func doute(nombre: String, soit: Int?) throws {
    #expect(try DureeLue(.number(nombre)).soit == soit.map { Heures(centiemes: $0) })
  }
}

extension Cell {
  fileprivate static func date(_ jour: CalendarDay?) -> Cell? { jour.map { .date($0) } }
}

import Testing

@testable import Levier

@Suite("The social security number")
struct NIRTests {
  @Test(
    "A NIR is seen however it is typed",
    arguments: [
      "185057800608491", "1850578006084", "1 85 05 78 006 084 91", "1 85 05 78 006 084",
      "1.85.05.78.006.084-91",
      "1-85-05-78-006-084", "1\u{A0}85\u{202F}05\u{2009}78 006 084", "1 85 05 78 006 084 - 91",
      "1 85 05 78 006 084 / 91", "n° 1850578006084.", "NIR1850578006084", "2 93 01 2A 004 012",
      "293012A00401249",
      "2 93 01 2b 004 012", "293012B01200141", "1 85 20 78 006 084", "7 85 31 99 350 084",
      "né le 12/03/1985, 1 85 03 78 006 084, Paris",
      "(1 85 05 78 006 084 91)", "１８５０５７８００６０８４", "1\u{200B}85\u{200B}05\u{200B}78\u{200B}006\u{200B}084",
      "1850578006084 2026", "1 8 5 0 5 7 8 0 0 6 0 8 4",
    ])
  func vu(texte: String) {
    #expect(detecterNIR(in: texte) != nil)
    #expect(throws: Texte.Refus.nir) { try Texte(texte) }
    #expect(detecterNIR(in: NIR.masquer(texte)) == nil)
  }

  @Test(
    "Other numbers are left in peace",
    arguments: [
      "73282932000074", "732 829 320 00074", "185 057 800 60849", "18505780060849", "06 12 34 56 78",
      "+33 6 12 34 56 78", "FR76 3000 6000 0112 3456 7890 189", "2026-03-01 2026-03-31", "1 234 567,50 €",
      "9782070368228", "5 85 05 78 006 084", "1 85 13 78 006 084", "1 85 00 78 006 084", "1 85 05 00 006 084",
      "1 85 05 78 000 084", "1 85 05 78 006 000", "185057800608492", "293012B01200142", "213 105 554 2026",
      "213105554 2026",
      "1 85 05 78 006\n084", "de 1 200 à 2 500 heures en 2026", "1 85 05 2C 006 084", "",
    ])
  func autre(texte: String) {
    #expect(detecterNIR(in: texte) == nil)
  }

  @Test("A NIR is masked with its key, and nothing else is")
  func masque() {
    let texte = "M. Dupont (1 85 05 78 006 084 91), SIRET 732 829 320 00074, puis 2930578006084."
    #expect(
      NIR.masquer(texte)
        == "M. Dupont ([numéro masqué]), SIRET 732 829 320 00074, puis [numéro masqué].")
  }
}

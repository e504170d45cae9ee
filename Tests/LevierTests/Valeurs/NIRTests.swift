import Testing

@testable import Levier

@Suite("The social security number")
struct NIRTests {
  @Test(
    "A NIR that proves itself is refused however it is typed",
    arguments: [
      "185057800608491", "1 85 05 78 006 084 91", "1 85 05 78 006 084", "1.85.05.78.006.084-91",
      "1-85-05-78-006-084", "1\u{A0}85\u{202F}05\u{2009}78 006 084", "1 85 05 78 006 084 - 91",
      "1 85 05 78 006 084 / 91", "NIR1850578006084", "2 93 01 2A 004 012", "293012A00401249",
      "2 93 01 2b 004 012", "293012B01200141", "1 85 20 78 006 084", "7 85 31 99 350 084",
      "né le 12/03/1985, 1 85 03 78 006 084, Paris", "(1 85 05 78 006 084 91)",
      "1\u{200B}85\u{200B}05\u{200B}78\u{200B}006\u{200B}084", "1 8 5 0 5 7 8 0 0 6 0 8 4",
      "1 85 05 78 006\n084", "1\t85\t05\t78\t006\t084\t91", "1 | 85 | 05 | 78 | 006 | 084 | 91",
      "1,85,05,78,006,084", "1/85/05/78/006/084", "1   85   05   78   006   084", "1.85057800608491E+14",
      "185057800608491.0", "185 057 800 608 491", "n° de sécu : 1850578006084", "1850578006084 clé 91",
      "１８５０５７８００６０８４９１", "numéro SS 185057800608492",
    ])
  func certain(texte: String) {
    #expect(NIR.verdict(sur: texte) == .certain)
    let refusal = #expect(throws: Texte.Refus.self) { try Texte(texte, lignes: .plusieurs) }
    #expect(refusal != .vide)
  }

  @Test(
    "Thirteen digits in a row, or a key that is wrong, prove nothing: they are asked about",
    arguments: [
      "1850578006084", "n° 1850578006084.", "１８５０５７８００６０８４", "185057800608492",
      "293012B01200142", "1850578006084 2026", "contrat de Lila Amrani 1850578006084", "185 05 78 006084",
    ])
  func probable(texte: String) throws {
    #expect(NIR.verdict(sur: texte) == .probable)
    #expect(try Texte(texte).valeur == texte, "the form asks, the text does not refuse")
  }

  @Test(
    "Other numbers are left in peace",
    arguments: [
      "73282932000074", "732 829 320 00074", "185 057 800 60849", "18505780060849", "06 12 34 56 78",
      "+33 6 12 34 56 78", "FR76 3000 6000 0112 3456 7890 189", "2026-03-01 2026-03-31", "1 234 567,50 €",
      "9782070368228", "5 85 05 78 006 084", "1 85 13 78 006 084", "1 85 00 78 006 084", "1 85 05 00 006 084",
      "1 85 05 78 000 084", "1 85 05 78 006 000", "213 105 554 2026", "213105554 2026",
      "de 1 200 à 2 500 heures en 2026", "1 85 05 2C 006 084", "", "2026-0412-00001", "2026041200001",
      "06 12 34 56 78 01 45 67 89 10", "PASS IAE 99999 21 12345", "3.145833333333333", "1.14583333333333",
      "référence 1850578006084", "marché n° 1850578006084", "3185057800608", "lots 1, 12, 10, 45, 123, 456",
      "756,757,758,783,793,795,797,807", "2,1298,14320,60396",
    ])
  func autre(texte: String) {
    #expect(NIR.verdict(sur: texte) == nil)
  }

  @Test(
    "A field for another number takes thirteen or fifteen digits, and refuses what proves itself",
    arguments: [
      ("1850578006084", nil), ("185057800608492", nil), ("185057800608491", NIR.Verdict.certain),
      ("1 85 05 78 006 084", .certain), ("NIR 1850578006084", .certain),
    ] as [(String, NIR.Verdict?)])
  func reference(texte: String, verdict: NIR.Verdict?) {
    #expect(NIR.verdict(sur: texte, attendu: .reference) == verdict)
  }

  @Test("Shown again, a text has lost its number and kept the rest")
  func masque() throws {
    #expect(NIR.masquer("Vu 1 85 05 78 006 084 91 ce jour") == "Vu [numéro retiré] ce jour")
    let texte = "Amrani;1850578006084;80"
    let etendue = try #require(NIR.chercher(dans: texte).first?.etendue)
    #expect(NIR.extraitMasque(texte, etendue) == "Amrani;•••••••••••••;••")
  }
}

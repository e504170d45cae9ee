import Markup
import Testing

@Suite struct FrenchWordsTests {
  @Test("The first of the month is « 1er », the other days are plain")
  func days() {
    #expect(French.day(year: 2026, month: 3, day: 1) == "1er mars 2026")
    #expect(French.day(year: 2026, month: 8, day: 21) == "21 août 2026")
    #expect(French.day(year: 2025, month: 12, day: 1) == "1er décembre 2025")
    #expect(French.dayShort(year: 2026, month: 3, day: 1) == "01/03/2026")
  }

  @Test("Months are words, and a month that does not exist is a number rather than a crash")
  func months() {
    #expect(French.month(year: 2026, month: 2) == "février 2026")
    #expect(French.monthShort(year: 2026, month: 7) == "juil. 2026")
    #expect(French.monthName(13) == "13" && French.shortMonthName(0) == "0")
    #expect((1...12).allSatisfy { French.monthName($0).count > 2 })
  }

  @Test("Hours of the day are written with their h")
  func times() {
    #expect(French.time(hour: 14, minute: 5) == "14\u{00A0}h\u{00A0}05")
  }

  @Test(
    "Zero and one are singular",
    arguments: [(0, "personne"), (1, "personne"), (2, "personnes"), (-1, "personne")])
  func counts(number: Int, word: String) {
    #expect(French.count(number, "personne", "personnes").hasSuffix("\u{00A0}\(word)"))
  }

  @Test("Lists take commas, then « et »")
  func lists() {
    #expect(French.list([]) == "")
    #expect(French.list(["a"]) == "a")
    #expect(French.list(["a", "b"]) == "a et b")
    #expect(French.list(["a", "b", "c"], last: "ou") == "a, b ou c")
  }

  @Test("Ordinals agree in the first only")
  func ordinals() {
    #expect(
      French.ordinal(1) == "1er" && French.ordinal(1, .feminine) == "1re"
        && French.ordinal(2, .feminine) == "2e")
  }

  @Test(
    "Folding strips accents, capitals, ligatures and punctuation",
    arguments: [
      ("L’Œuvre  d’Éluard", "l oeuvre d eluard"), ("  SAINT-ÉTIENNE (42) ", "saint etienne 42"),
      ("e\u{301}ÆÇß", "eaecss"),
      ("ﬁn n° 2", "fin n 2"), ("---", ""), ("ŁÓDŹ Østerbro", "lodz osterbro"),
      ("Île-de-France\u{00A0}!", "ile de france"),
    ])
  func folding(text: String, folded: String) {
    #expect(French.fold(text) == folded)
    #expect(French.fold(folded) == folded)
  }

  /// A letter of another alphabet has the whole text read in the long way.
  @Test("What is folded sign by sign reads as what is folded as a whole")
  func foldingByTable() {
    let common = (Array(0x20..<0x180) + Array(0x2000..<0x2070)).compactMap { Unicode.Scalar($0 as UInt32) }
    for scalar in common {
      for text in [
        "a\(scalar)b", "\(scalar)b", "a\(scalar)", "a\(scalar)\(scalar) \(scalar)b", "\(scalar)'\(scalar)",
      ] {
        #expect(
          French.fold(text + " ω") == "\(French.fold(text)) ω".trimmed, "U+\(String(scalar.value, radix: 16))"
        )
        #expect(
          French.searchable(text + " ω").split(separator: " ").filter { $0 != "ω" }
            == French.searchable(text).split(separator: " "))
        #expect(French.nameWords(text + " ω").dropLast() == French.nameWords(text)[...])
      }
    }
  }
}

extension String {
  fileprivate var trimmed: String { hasPrefix(" ") ? String(dropFirst()) : self }
}

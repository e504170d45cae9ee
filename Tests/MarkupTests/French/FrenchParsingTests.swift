import Markup
import Testing

@Suite struct FrenchParsingTests {
  @Test("What is written is read back, whatever the number")
  func roundTrip() {
    var random = Seeded(state: 2026)
    for _ in 0..<2000 {
      let bound = [10, 10_000, 1_000_000_000, Int.max].randomElement(using: &random) ?? 10
      let value = Int.random(in: -bound...bound, using: &random)
      #expect(French.parseInteger(French.integer(value)) == value)
    }
  }

  @Test(
    "A whole number takes a sign and spaces between groups of three",
    arguments: [
      (" 1 234 ", 1234), ("1\u{202F}234", 1234), ("-5", -5), ("\u{2212}5", -5), ("- 5", -5), ("+3", 3),
      ("1234567", 1_234_567), ("007", 7),
    ])
  func accepted(text: String, number: Int) {
    #expect(French.parseInteger(text) == number)
  }

  @Test(
    "What is not a whole number is refused, never guessed",
    arguments: [
      "", " ", "-", "1,5", "1.5", "12 5", "1 23", "1234 567", "abc", "7 jours", "1e3", "0x10", "٣", "１２",
      "--3",
      "+-3", "99999999999999999999", "NaN", "1\u{301}",
    ])
  func refused(text: String) {
    #expect(French.parseInteger(text) == nil)
  }
}

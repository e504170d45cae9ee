import Markup
import Testing

@Suite struct FrenchParsingTests {
  @Test(
    "Hours are read as people type them",
    arguments: [
      ("1 234,5", 123_450), ("1\u{202F}234,50 h", 123_450), ("1\u{00A0}234.5", 123_450), ("820", 82000),
      ("820h", 82000),
      (" 7,25\u{00A0}h ", 725), ("0,05", 5), ("12,5 €", 1250), ("7h30", 750), ("7 h 05", 708), ("7H20", 733),
      ("0h59", 98),
      ("-3,5", -350), ("\u{2212}3,5", -350), ("+3", 300), ("- 3", -300), ("1234567", 123_456_700),
      ("007", 700),
    ])
  func accepted(text: String, hundredths: Int) {
    #expect(French.parseHundredths(text) == hundredths)
  }

  @Test(
    "What is not a quantity is refused, never guessed",
    arguments: [
      "", " ", "h", "€", "-", "7h60", "7h5", "7h300", "12,345", "1.234,5", "1,2,3", "1,", ",5", "12 5",
      "1 23", "1234 567",
      "abc", "7 jours", "1e3", "0x10", "٣", "１２", "--3", "+-3", "7hh", "12 h 30 h", "99999999999999999999",
      "92233720368547758,08", "NaN", "7h-5", "1\u{301}",
    ])
  func refused(text: String) {
    #expect(French.parseHundredths(text) == nil)
  }

  @Test("What is written is read back, whatever the number of hours or cents")
  func roundTrip() {
    var random = Seeded(state: 2026)
    for _ in 0..<2000 {
      let bound = [10, 10_000, 1_000_000_000, Int.max].randomElement(using: &random) ?? 10
      let value = Int.random(in: -bound...bound, using: &random)
      #expect(French.parseHundredths(French.hours(hundredths: value)) == value)
      #expect(French.parseHundredths(French.amount(cents: value)) == value)
      #expect(French.parseInteger(French.integer(value)) == value)
    }
  }

  @Test("Whole numbers take spaces and refuse decimals")
  func integers() {
    #expect(French.parseInteger(" 1 234 ") == 1234)
    #expect(French.parseInteger("-5") == -5)
    #expect(French.parseInteger("1,5") == nil)
    #expect(French.parseInteger("") == nil)
  }
}

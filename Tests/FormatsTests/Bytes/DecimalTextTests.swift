import Testing

@testable import Formats

@Suite struct DecimalTextTests {
  @Test(
    "A decimal is scaled exactly, half a unit away from zero",
    arguments: [
      ("0.29", 29), ("1264978.19", 126_497_819), ("1.005", 101), ("-1.005", -101), ("1.0049", 100),
      ("1e3", 100_000),
      ("12345e-4", 123), ("0", 0), ("000.10", 10), ("90071992547409.93", 9_007_199_254_740_993),
      ("1e-300", 0),
      ("0e99", 0),
    ])
  func scales(text: String, cents: Int) {
    #expect(DecimalText(text)?.scaled(byPowerOfTen: 2) == cents)
  }

  @Test("What an integer cannot hold is not scaled")
  func overflow() throws {
    #expect(try #require(DecimalText("1" + String(repeating: "0", count: 78))).scaled(byPowerOfTen: 2) == nil)
  }

  @Test(
    "What is no number is refused", arguments: ["", "-", ".", "1.2.3", "12a", "1e", "1e9999", "NaN", "0x10"])
  func refuses(text: String) {
    #expect(DecimalText(text) == nil)
  }

  @Test(
    "The plain writing has no exponent and no useless zero",
    arguments: [
      ("3.8012986648625E13", "38012986648625"), ("1.50", "1.5"), ("-0.050", "-0.05"), ("1E-2", "0.01"),
      ("00", "0"),
      ("-0", "0"),
    ])
  func plain(text: String, plain: String) {
    #expect(DecimalText(text)?.plain == plain)
  }

  @Test(
    "Sixteen digits and more are rounded to the fifteen that a spreadsheet shows",
    arguments: [
      ("1.1000000000000001", "1.1"), ("0.30000000000000004", "0.3"), ("9.9999999999999999", "10"),
      ("12345678901234567", "12345678901234600"),
    ])
  func spreadsheet(text: String, shown: String) {
    #expect(DecimalText(text)?.roundedLikeASpreadsheet().plain == shown)
  }
}

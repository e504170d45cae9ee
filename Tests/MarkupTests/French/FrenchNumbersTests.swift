import Markup
import Testing

@Suite struct FrenchNumbersTests {
  @Test(
    "Integers are grouped by three with a narrow no-break space",
    arguments: [(0, "0"), (999, "999"), (1000, "1 000"), (1_234_567, "1 234 567"), (-12_345, "−12 345")])
  func integers(value: Int, text: String) {
    #expect(French.integer(value) == narrow(text))
  }

  @Test("The largest and the smallest integers are written like the others")
  func extremes() {
    #expect(French.integer(.min) == narrow("−9 223 372 036 854 775 808"))
    #expect(French.hoursShort(hundredths: .min) == narrow("−92 233 720 368 547 758,08"))
  }

  @Test(
    "Hours show the decimals they have and no more",
    arguments: [
      (82000, "820"), (725, "7,25"), (123_450, "1 234,5"), (5, "0,05"), (50, "0,5"), (0, "0"),
      (-725, "−7,25"),
    ])
  func hours(hundredths: Int, text: String) {
    #expect(French.hoursShort(hundredths: hundredths) == narrow(text))
    #expect(French.hours(hundredths: hundredths) == narrow(text) + "\u{00A0}h")
  }

  @Test(
    "Amounts show cents by two, or none",
    arguments: [(123_450, "1 234,50"), (123_400, "1 234"), (5, "0,05"), (-1, "−0,01")])
  func amounts(cents: Int, text: String) {
    #expect(French.amount(cents: cents) == narrow(text) + "\u{00A0}€")
  }

  @Test(
    "Percentages are rounded half away from zero, and are nothing when divided by nothing",
    arguments: [
      (1, 8, 1, "12,5\u{00A0}%"), (2, 3, 0, "67\u{00A0}%"), (1, 200, 0, "1\u{00A0}%"),
      (-1, 200, 0, "−1\u{00A0}%"),
      (1, 3, 2, "33,33\u{00A0}%"), (1, 1, 1, "100\u{00A0}%"), (3, 0, 1, "—"), (Int.max, 1, 1, "—"),
    ])
  func percentages(numerator: Int, denominator: Int, decimals: Int, text: String) {
    #expect(French.percent(numerator, denominator, decimals: decimals) == text)
  }

  @Test("A decimal keeps its places and drops its final zeros")
  func decimals() {
    #expect(French.decimal(7250, places: 3) == "7,25")
    #expect(French.decimal(7, places: 3) == "0,007")
    #expect(French.decimal(7000, places: 3) == "7")
    #expect(French.decimal(70, places: 0) == "70")
  }

  private func narrow(_ text: String) -> String {
    String(text.map { $0 == " " ? "\u{202F}" : $0 })
  }
}

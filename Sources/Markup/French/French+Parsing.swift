extension French {
  /// Reads hours or euros as people type them, into hundredths.
  ///
  /// Accepts a comma or a point, spaces of any kind between groups of three digits, a sign, a final `h` or
  /// `€`, and hours with minutes: « 7h30 » is 750. Minutes are rounded to the nearest hundredth, as payrolls
  /// do (« 7 h 20 » is 733).
  /// - Returns: `nil` when the text is anything else, has more than two decimals, or overflows.
  public static func parseHundredths(_ text: String) -> Int? {
    var rest = Substring(trimmed(text))
    let negative = takeSign(&rest)
    guard let magnitude = hoursAndMinutes(rest) ?? plainDecimal(rest) else { return nil }
    return negative ? -magnitude : magnitude
  }

  /// Reads a whole number, with or without spaces between groups of three digits.
  public static func parseInteger(_ text: String) -> Int? {
    var rest = Substring(trimmed(text))
    let negative = takeSign(&rest)
    guard let digits = ungrouped(rest), let value = Int(digits) else { return nil }
    return negative ? -value : value
  }

  private static func takeSign(_ text: inout Substring) -> Bool {
    guard let first = text.first, "+-\u{2212}".contains(first) else { return false }
    text = Substring(trimmed(text.dropFirst()))
    return first != "+"
  }

  private static func plainDecimal(_ text: Substring) -> Int? {
    var text = text
    if let last = text.last, "hH€".contains(last) { text = Substring(trimmed(text.dropLast())) }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard let whole = parts.first, parts.count <= 2, let units = ungrouped(whole) else { return nil }
    guard parts.count == 2 else { return hundredths(units, 0) }
    guard (1...2).contains(parts[1].count), parts[1].allSatisfy(isDigit), let decimals = Int(parts[1]) else {
      return nil
    }
    return hundredths(units, parts[1].count == 1 ? decimals * 10 : decimals)
  }

  private static func hoursAndMinutes(_ text: Substring) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "h" || $0 == "H" }
    guard parts.count == 2, let hours = ungrouped(Substring(trimmed(parts[0]))) else { return nil }
    let minutes = trimmed(parts[1])
    guard minutes.count == 2, minutes.allSatisfy(isDigit), let value = Int(minutes), value < 60 else {
      return nil
    }
    return hundredths(hours, (value * 100 + 30) / 60)
  }

  private static func hundredths(_ units: String, _ rest: Int) -> Int? {
    guard let value = Int(units) else { return nil }
    let (product, overflows) = value.multipliedReportingOverflow(by: 100)
    let (sum, overflowsAgain) = product.addingReportingOverflow(rest)
    return overflows || overflowsAgain ? nil : sum
  }

  /// The digits without their spaces, if the spaces fall between groups of three.
  private static func ungrouped(_ text: Substring) -> String? {
    let groups = text.split(omittingEmptySubsequences: false, whereSeparator: isSpace)
    guard let first = groups.first, !first.isEmpty, groups.allSatisfy({ $0.allSatisfy(isDigit) }),
      groups.count == 1 || first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined()
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop(while: isSpace)
    return String(start.reversed().drop(while: isSpace).reversed())
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private static func isSpace(_ character: Character) -> Bool { character.isWhitespace }
}

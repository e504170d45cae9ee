extension French {
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

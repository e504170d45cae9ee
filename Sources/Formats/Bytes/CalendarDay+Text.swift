import Folding

extension CalendarDay {
  /// Reads `2018-12-17`, `2018-12-17+01:00`, `2018-12-17T00:00:00Z`, `17/12/2018`, with or without their zeros; a
  /// time and a zone are left out, since a published day is a legal day in France.
  public init?(text: String) {
    let parts = text.utf8.drop { $0 == 0x20 }.split(
      maxSplits: 2, omittingEmptySubsequences: false, whereSeparator: { $0 == 0x2D || $0 == 0x2F })
    guard parts.count == 3, let last = Self.start(of: parts[2]), let middle = Self.number(parts[1], 1...2)
    else {
      return nil
    }
    if let year = Self.number(parts[0], 4...4), let day = Self.number(last, 1...2) {
      self.init(year: year, month: middle, day: day)
    } else if let day = Self.number(parts[0], 1...2), let year = Self.number(last, 4...4) {
      self.init(year: year, month: middle, day: day)
    } else {
      return nil
    }
  }

  private static func number(_ digits: Substring.UTF8View, _ length: ClosedRange<Int>) -> Int? {
    guard length.contains(digits.count) else { return nil }
    var value = 0
    for byte in digits {
      guard byte.isDigit else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// The digits that a part begins with, where a space, `T`, `Z`, `+` or `-` follows them.
  private static func start(of part: Substring.UTF8View) -> Substring.UTF8View? {
    let digits = part.prefix(while: \.isDigit)
    guard let next = part.dropFirst(digits.count).first else { return digits }
    return [0x20, 0x54, 0x5A, 0x2B, 0x2D].contains(next) ? digits : nil
  }
}

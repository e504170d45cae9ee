/// A day of the Gregorian calendar, without time or zone.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 20240712: a table may hold two million of them.
  private let digits: Int32

  public var year: Int { Int(digits) / 10_000 }
  public var month: Int { Int(digits) / 100 % 100 }
  public var day: Int { Int(digits) % 100 }

  /// Nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    digits = Int32(year * 10_000 + month * 100 + day)
  }

  /// ISO 8601, `2024-07-12`.
  public var description: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  public static func < (a: Self, b: Self) -> Bool { a.digits < b.digits }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

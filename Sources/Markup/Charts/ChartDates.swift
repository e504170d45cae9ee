/// A month of an axis.
public struct ChartMonth: Hashable, Comparable, Sendable {
  public let year: Int
  /// From 1 to 12.
  public let month: Int

  public init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// Months since January of year 0.
  var index: Int { year * 12 + month - 1 }

  func advanced(by months: Int) -> ChartMonth {
    let place = index + months
    return ChartMonth(year: place / 12, month: place % 12 + 1)
  }

  public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// A day of an axis, without hour nor time zone.
public struct ChartDay: Hashable, Comparable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// Days since 1 March of year 0, in the Gregorian calendar: a year that begins in March ends on its leap
  /// day, so months need no table.
  var number: Int {
    let shifted = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let (years, months) = shifted
    return years * 365 + years / 4 - years / 100 + years / 400 + (months * 153 + 2) / 5 + day - 1
  }

  var text: String { French.dayShort(year: year, month: month, day: day) }
}

/// The civil time of metropolitan France, computed rather than read from the machine's zone tables. Summer time
/// runs from the last Sunday of March to that of October, at 1 h UTC (directive 2000/84/CE), since 1996.
enum ParisTime {
  /// The day that it is there, so many minutes after 1 January 1970 UTC.
  static func day(minutes: Int) -> CalendarDay? {
    let hours = floored(minutes, 60)
    guard let utc = CalendarDay(daysSince1970: floored(hours, 24)),
      let start = lastSunday(of: 3, utc.year), let end = lastSunday(of: 10, utc.year)
    else { return nil }
    let summer = (start * 24 + 1..<end * 24 + 1).contains(hours)
    return CalendarDay(daysSince1970: floored(hours + (summer ? 2 : 1), 24))
  }

  /// In days since 1970; 1 January 1970 was a Thursday.
  private static func lastSunday(of month: Int, _ year: Int) -> Int? {
    guard let last = CalendarDay(year: year, month: month, day: 31)?.daysSince1970 else { return nil }
    return last - (last + 4 - floored(last + 4, 7) * 7)
  }

  private static func floored(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : (a - b + 1) / b }
}

extension CalendarDay {
  /// From 1 January 1970 to the start of this day, as if it were UTC's.
  var minutes: Int { daysSince1970 * 1440 }
}

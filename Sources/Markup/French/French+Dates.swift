extension French {
  /// « 1er mars 2026 ».
  public static func day(year: Int, month: Int, day: Int) -> String {
    "\(dayOfMonth(day, month: month)) \(year)"
  }

  /// « 1er mars ».
  public static func dayOfMonth(_ day: Int, month: Int) -> String {
    "\(ordinalDay(day)) \(monthName(month))"
  }

  /// « 01/03/2026 ».
  public static func dayShort(year: Int, month: Int, day: Int) -> String {
    "\(twoDigits(day))/\(twoDigits(month))/\(year)"
  }

  /// « mars 2026 ».
  public static func month(year: Int, month: Int) -> String {
    "\(monthName(month)) \(year)"
  }

  /// « juil. 2026 ».
  public static func monthShort(year: Int, month: Int) -> String {
    "\(shortMonthName(month)) \(year)"
  }

  /// « 14 h 05 ».
  public static func time(hour: Int, minute: Int) -> String {
    "\(hour)\(noBreakSpace)h\(noBreakSpace)\(twoDigits(minute))"
  }

  /// « mars »; the number itself for a month that does not exist.
  public static func monthName(_ month: Int) -> String {
    monthNames.indices.contains(month - 1) ? monthNames[month - 1] : String(month)
  }

  /// « janv. », « mars »…
  public static func shortMonthName(_ month: Int) -> String {
    shortMonthNames.indices.contains(month - 1) ? shortMonthNames[month - 1] : String(month)
  }

  private static func ordinalDay(_ day: Int) -> String { day == 1 ? "1er" : String(day) }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

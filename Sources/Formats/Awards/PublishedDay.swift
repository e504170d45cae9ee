import Folding

/// Reads a day as publishers write it. An instant is the day that it was in Paris: many programs publish
/// midnight there as `2026-02-28T23:00:00Z`.
enum PublishedDay: Hashable {
  case day(CalendarDay)
  /// Nothing, « NC », or a date that programs write for none (`1900-01-01`).
  case notGiven
  case unreadable(String)

  init(_ node: Node?) {
    guard let raw = node?.text, !Placeholder.isNothing(raw) else {
      self = .notGiven
      return
    }
    guard let day = Self.day(raw) else {
      self = .unreadable(raw)
      return
    }
    self = Self.isFiller(day) ? .notGiven : Self.years.contains(day.year) ? .day(day) : .unreadable(raw)
  }

  var value: CalendarDay? {
    if case .day(let day) = self { day } else { nil }
  }

  /// Years before public data existed are typing errors.
  private static let years = 1990...2100

  private static func isFiller(_ day: CalendarDay) -> Bool {
    guard !years.contains(day.year) else { return false }
    return ["0001-01-01", "1753-01-01", "1899-12-30", "1900-01-01", "1970-01-01", "9999-12-31"]
      .contains(day.description)
  }

  private static func day(_ raw: String) -> CalendarDay? {
    (raw.utf8.count > 15 ? instant(raw) : nil) ?? CalendarDay(text: raw) ?? compact(raw)
  }

  nonisolated(unsafe) private static let zoned =
    /(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(:\d\d([.,]\d+)?)? ?(Z|z|([+\-])(\d\d):?(\d\d)?)/

  /// A time with its zone.
  private static func instant(_ raw: String) -> CalendarDay? {
    guard let match = raw.wholeMatch(of: zoned), let local = CalendarDay(text: String(match.output.1)),
      let hour = Int(match.output.2), let minute = Int(match.output.3)
    else { return nil }
    let offset = (Int(match.output.8 ?? "0") ?? 0) * 60 + (Int(match.output.9 ?? "0") ?? 0)
    return ParisTime.day(
      minutes: local.minutes + hour * 60 + minute - (match.output.7 == "-" ? -offset : offset))
  }

  /// `20260301`, or milliseconds or seconds since 1970.
  private static func compact(_ raw: String) -> CalendarDay? {
    guard raw.utf8.allSatisfy(\.isDigit), let number = Int(raw) else { return nil }
    return switch raw.utf8.count {
    case 8: CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    case 10: ParisTime.day(minutes: number / 60)
    case 13: ParisTime.day(minutes: number / 60_000)
    default: nil
    }
  }
}

/// Turns a cell's stored text into its value.
struct CellValues {
  let strings: [String]
  let formats: [NumberFormat]
  let epoch: CalendarDay.Epoch
  var struckStrings: Set<Int> = []
  var struckFormats: Set<Int> = []
  /// A formula worth 0 was never computed.
  var awaitsComputing = false

  /// A cell as its sheet stores it.
  struct Stored {
    var kind = "n"
    var style = 0
    var text = ""
    var hasFormula = false
    var formula = ""
    var isStruck = false
    var hasValue = false
  }

  func cell(_ stored: Stored) -> Cell {
    let cell = read(stored)
    return awaitsComputing && stored.hasFormula && cell.isZero ? .unreadable(.formulaWithoutResult) : cell
  }

  /// Its font, or a part of its text, is struck out.
  func isStruck(_ stored: Stored) -> Bool {
    if stored.isStruck || struckFormats.contains(stored.style) { return true }
    guard stored.kind == "s", !struckStrings.isEmpty else { return false }
    return Int(stored.text).map(struckStrings.contains) ?? false
  }

  private func read(_ stored: Stored) -> Cell {
    guard !stored.text.isEmpty else { return blank(stored) }
    let text = stored.text
    switch stored.kind {
    case "s":
      guard let rank = Int(text), strings.indices.contains(rank) else { return .unreadable(.value("")) }
      return .text(strings[rank])
    case "b": return .boolean(text == "1" || text == "true")
    case "d": return moment(text, format(stored.style))
    case "str", "inlineStr": return .text(text.unescapedControls.withoutUnseenMarks)
    case "e": return .unreadable(.error(text))
    default: return number(text, format(stored.style))
    }
  }

  /// What its format shows beside a number.
  func unit(_ style: Int) -> String? {
    if case .quantity(let unit) = format(style) { unit } else { nil }
  }

  private func format(_ style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .number
  }

  /// A formula may give an empty text, which is saved as such; without any value it was never computed.
  private func blank(_ stored: Stored) -> Cell {
    switch stored.kind {
    case "e": .unreadable(.error(""))
    case "str" where stored.hasValue: .empty
    default: stored.hasFormula ? .unreadable(.formulaWithoutResult) : .empty
    }
  }

  private func number(_ text: String, _ format: NumberFormat) -> Cell {
    guard let decimal = DecimalText(text.trimmed) else { return .text(text) }
    let plain = decimal.roundedLikeASpreadsheet().plain
    switch format {
    case .number, .quantity: return .number(plain)
    case .duration:
      guard let days = decimal.wholePart, days < 366 else { fallthrough }
      return duration(decimal)
    case .day: return day(decimal) ?? .unreadable(.value(plain))
    }
  }

  /// To the second, as spreadsheets show it: a hair under midnight is midnight.
  private func day(_ days: DecimalText) -> Cell? {
    guard let seconds = days.times(86_400).scaled(byPowerOfTen: 0),
      let day = CalendarDay(serial: seconds / 86_400, epoch: epoch)
    else { return nil }
    return Self.dated(day, .seconds(seconds % 86_400))
  }

  /// Browsers and old clocks put a day up to ten minutes before it begins.
  private static func dated(_ day: CalendarDay, _ time: Duration) -> Cell {
    time < .seconds(85_800) ? .date(day) : .unreadable(.beforeMidnight(day, time))
  }

  /// To the millisecond, which leaves out the noise of binary fractions of a day.
  private func duration(_ days: DecimalText) -> Cell {
    days.times(86_400_000).scaled(byPowerOfTen: 0).map { .duration(.milliseconds($0)) }
      ?? .unreadable(.value(days.plain))
  }

  /// A day, a time or both in ISO 8601, as strict workbooks store them.
  private func moment(_ text: String, _ format: NumberFormat) -> Cell {
    let day = CalendarDay(text: text)
    let time = Duration(timeOf: text)
    switch (day, time) {
    case (let day?, let time) where format != .duration: return Self.dated(day, time ?? .zero)
    case (let day?, let time): return .duration(.days(max(0, day.serial(epoch))) + (time ?? .zero))
    case (nil, let time?): return .duration(time)
    case (nil, nil): return .text(text)
    }
  }
}

extension Duration {
  nonisolated(unsafe) private static let clockText = /(?:^|[T ])([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?/

  fileprivate static func days(_ days: Int) -> Duration { .seconds(days * 86_400) }

  /// The time of `2026-10-01T07:30:00`, `T07:30:00` or `07:30:00.5`.
  fileprivate init?(timeOf text: String) {
    guard let found = text.firstMatch(of: Self.clockText), let hours = Int(found.1),
      let minutes = Int(found.2)
    else {
      return nil
    }
    self = .seconds(hours * 3600 + minutes * 60 + (found.3.flatMap { Int($0) } ?? 0))
  }
}

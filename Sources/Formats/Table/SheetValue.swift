/// A typed value to export. Exact units, so that no caller formats a number.
public enum SheetValue: Hashable, Sendable {
  case empty
  case text(String)
  case integer(Int)
  /// Hundredths of an hour.
  case hours(hundredths: Int)
  case money(cents: Int)
  /// Hundredths of a percent: 1 250 is 12,5 %.
  case percent(hundredths: Int)
  case date(CalendarDay)
  case boolean(Bool)
}

extension SheetValue {
  /// As a French spreadsheet reads it from text.
  var csv: String {
    switch self {
    case .empty: ""
    case .text(let text): Self.harmless(text)
    case .integer(let value): String(value)
    case .hours(let value), .money(let value): Self.decimal(value)
    case .percent(let value): Self.decimal(value) + " %"
    case .date(let day): Self.french(day)
    case .boolean(let value): value ? "oui" : "non"
    }
  }

  /// A text that a spreadsheet would take for a formula is prefixed by an apostrophe (OWASP, CSV injection).
  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }

  private static func decimal(_ hundredths: Int) -> String {
    let digits = String(hundredths.magnitude)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    return "\(hundredths < 0 ? "-" : "")\(padded.dropLast(2)),\(padded.suffix(2))"
  }

  private static func french(_ day: CalendarDay) -> String {
    let parts = day.description.split(separator: "-")
    return parts.reversed().joined(separator: "/")
  }
}

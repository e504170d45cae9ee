/// What one cell of an imported table holds.
public enum Cell: Hashable, Sendable {
  case empty
  case text(String)
  /// A plain decimal, `1234.5`, without exponent and with a point.
  case number(String)
  case date(CalendarDay)
  case boolean(Bool)

  /// The cell as a person would have typed it; a date reads `2024-07-12`. Trimmed.
  public var text: String {
    switch self {
    case .empty: ""
    case .text(let text): text.trimmed
    case .number(let number): number
    case .date(let day): day.description
    case .boolean(let value): value ? "1" : "0"
    }
  }

  public var isEmpty: Bool {
    switch self {
    case .empty: true
    case .text(let text): text.trimmed.isEmpty
    default: false
    }
  }
}

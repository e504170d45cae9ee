/// What one cell of an imported table holds.
public enum Cell: Hashable, Sendable {
  case empty
  case text(String)
  /// A plain decimal, `1234.5`, without exponent and with a point.
  case number(String)
  case date(CalendarDay)
  /// A length of time, as spreadsheets show 151:40, or a time of the day: they store both alike.
  case duration(Duration)
  case boolean(Bool)
  /// Something is written that cannot be read: never to be taken for an empty cell.
  case unreadable(Unreadable)

  public enum Unreadable: Hashable, Sendable {
    /// Its result was not saved with the file: a program wrote it that does not compute.
    case formulaWithoutResult
    /// A moment so near the end of a day that a program may have meant the next: 30 September at 23:59:16.
    indirect case beforeMidnight(CalendarDay, Duration)
    /// `#REF!`, `#N/A`…
    case error(String)
    /// A number that no format of its kind can show, or a reference to a text that is not in the file.
    case value(String)
  }

  /// The cell as a person would have typed it; a date reads `2024-07-12`, a duration `151:40`. Trimmed.
  public var text: String {
    switch self {
    case .empty, .unreadable(.formulaWithoutResult): ""
    case .text(let text): text.trimmed
    case .number(let number): number
    case .date(let day): day.description
    case .duration(let duration): duration.clock
    case .boolean(let value): value ? "1" : "0"
    case .unreadable(.beforeMidnight(let day, let time)): "\(day) \(time.clock)"
    case .unreadable(.error(let text)), .unreadable(.value(let text)): text
    }
  }

  public var isEmpty: Bool {
    switch self {
    case .empty: true
    case .text(let text): text.trimmed.isEmpty
    default: false
    }
  }

  var isZero: Bool {
    switch self {
    case .number("0"), .duration(.zero): true
    default: false
    }
  }
}

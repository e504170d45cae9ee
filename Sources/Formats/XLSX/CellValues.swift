/// Turns a cell's stored text into its value.
struct CellValues {
  let strings: [String]
  let showsDay: [Bool]
  let epoch: CalendarDay.Epoch

  func cell(kind: String, style: Int, text: String) -> Cell {
    guard !text.isEmpty else { return .empty }
    switch kind {
    case "s": return Int(text).flatMap { strings.indices.contains($0) ? .text(strings[$0]) : nil } ?? .empty
    case "b": return .boolean(text == "1" || text == "true")
    case "d": return CalendarDay(text: text).map { .date($0) } ?? .text(text)
    case "str", "inlineStr": return .text(text.unescapedControls)
    case "e": return .text(text)
    default: return number(text, style: style)
    }
  }

  private func number(_ text: String, style: Int) -> Cell {
    guard let decimal = DecimalText(text.trimmed) else { return .text(text) }
    let isDay = showsDay.indices.contains(style) && showsDay[style]
    if isDay, let serial = decimal.wholePart, let day = CalendarDay(serial: serial, epoch: epoch) {
      return .date(day)
    }
    return .number(decimal.roundedLikeASpreadsheet().plain)
  }
}

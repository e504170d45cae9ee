/// `xl/styles.xml`: which of the cell formats show a day.
final class CellStyles: XMLPart {
  private(set) var showsDay: [Bool] = []
  private var codes: [Int: String] = [:]
  private var inCellFormats = false

  override func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] }
    case "cellXfs": inCellFormats = true
    case "xf" where inCellFormats: showsDay.append(isDay(attributes["numFmtId"].flatMap { Int($0) } ?? 0))
    default: break
    }
  }

  override func end(_ name: String) {
    if name == "cellXfs" { inCellFormats = false }
  }

  /// Built-in formats by number (ECMA-376, 18.8.30), others by their code.
  private func isDay(_ id: Int) -> Bool {
    if let code = codes[id] { return Self.isDay(code: code) }
    return [14, 15, 16, 17, 22].contains(id) || (27...36).contains(id) || (50...58).contains(id)
  }

  /// A `y` or a `d` outside quotes, brackets and escapes; « j » and « a » are stored as `d` and `y`.
  static func isDay(code: String) -> Bool {
    var quoted = false
    var bracketed = false
    var escaped = false
    for character in code {
      if escaped {
        escaped = false
        continue
      }
      switch character {
      case "\\", "_", "*": escaped = !quoted
      case "\"": quoted.toggle()
      case "[" where !quoted: bracketed = true
      case "]" where !quoted: bracketed = false
      case "y", "Y", "d", "D": if !quoted && !bracketed { return true }
      default: break
      }
    }
    return false
  }
}

/// The styles of a workbook: what the number format of each cell format shows.
final class CellStyles: XMLPart {
  private(set) var formats: [NumberFormat] = []
  private var codes: [Int: NumberFormat] = [:]
  private var inCellFormats = false

  override func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      codes[id] = attributes["formatCode"].map { NumberFormat(code: $0) }
    case "cellXfs": inCellFormats = true
    case "xf" where inCellFormats: formats.append(format(attributes["numFmtId"].flatMap { Int($0) } ?? 0))
    default: break
    }
  }

  override func end(_ name: String) {
    if name == "cellXfs" { inCellFormats = false }
  }

  private func format(_ id: Int) -> NumberFormat { codes[id] ?? NumberFormat(builtIn: id) }
}

/// The styles of a workbook: what the number format of each cell format shows.
final class CellStyles: XMLPart {
  private(set) var formats: [NumberFormat] = []
  /// The cell formats whose font is struck out.
  private(set) var struck: Set<Int> = []
  private var codes: [Int: NumberFormat] = [:]
  private var inCellFormats = false
  private var inFonts = false
  private var fonts = -1
  private var struckFonts: Set<Int> = []

  override func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      codes[id] = attributes["formatCode"].map { NumberFormat(code: $0) }
    case "cellXfs": inCellFormats = true
    case "fonts": inFonts = true
    case "font" where inFonts: fonts += 1
    case "strike" where inFonts && attributes.isOn: struckFonts.insert(fonts)
    case "xf" where inCellFormats:
      if let font = attributes["fontId"].flatMap({ Int($0) }), struckFonts.contains(font) {
        struck.insert(formats.count)
      }
      formats.append(format(attributes["numFmtId"].flatMap { Int($0) } ?? 0))
    default: break
    }
  }

  override func end(_ name: String) {
    if name == "cellXfs" { inCellFormats = false }
    if name == "fonts" { inFonts = false }
  }

  private func format(_ id: Int) -> NumberFormat { codes[id] ?? NumberFormat(builtIn: id) }
}

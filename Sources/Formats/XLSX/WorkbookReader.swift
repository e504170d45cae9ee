internal import Foundation

/// An Excel workbook (ECMA-376), read through libzip.
public struct WorkbookReader {
  private let archive: ZipArchive
  private let limits: TabularLimits
  private let parts: [(name: String, path: String)]
  private let epoch: CalendarDay.Epoch

  public var sheetNames: [String] { parts.map(\.name) }

  public init(path: String, limits: TabularLimits = .init()) throws(TabularError) {
    self.limits = limits
    archive = try ZipArchive(path: path, limits: limits)
    guard let workbook = try archive.part("xl/workbook.xml") else {
      throw archive.contains("content.xml") ? .openDocument : .missingPart("xl/workbook.xml")
    }
    let list = SheetList(part: "xl/workbook.xml")
    try list.parse(workbook)
    let relations = Relations(part: "xl/_rels/workbook.xml.rels")
    if let bytes = try archive.part("xl/_rels/workbook.xml.rels") { try relations.parse(bytes) }
    parts = list.sheets.enumerated().map { index, sheet in
      (sheet.name, relations.targets[sheet.relation] ?? "xl/worksheets/sheet\(index + 1).xml")
    }
    epoch = list.epoch
  }

  /// Through a temporary file, since libzip seeks.
  public init(bytes: [UInt8], limits: TabularLimits = .init()) throws(TabularError) {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }  // the system empties that directory anyway
    do { try Data(bytes).write(to: file) } catch { throw .file(.unreadable) }
    try self.init(path: file.path, limits: limits)
  }

  /// The rows that hold something, with their numbers.
  public func rows(ofSheet name: String) throws(TabularError) -> [TabularRow] {
    guard let part = parts.first(where: { $0.name == name }) else { throw .noSuchSheet(name) }
    guard let bytes = try archive.part(part.path) else { throw .missingPart(part.path) }
    let strings = SharedStrings(part: "xl/sharedStrings.xml")
    if let bytes = try archive.part("xl/sharedStrings.xml") { try strings.parse(bytes) }
    let styles = CellStyles(part: "xl/styles.xml")
    if let bytes = try archive.part("xl/styles.xml") { try styles.parse(bytes) }
    let values = CellValues(strings: strings.texts, showsDay: styles.showsDay, epoch: epoch)
    let sheet = SheetRows(part: part.path, values: values, limits: limits)
    try sheet.parse(bytes)
    return sheet.rows
  }
}

internal import Foundation

/// An Excel workbook (ECMA-376), read through libzip. Its parts are found by the relations of the package:
/// programs name and place them as they like.
public struct WorkbookReader {
  private let archive: ZipArchive
  private let limits: TabularLimits
  private let parts: [(sheet: TabularSheet, path: String?)]
  private let values: CellValues

  /// In the order of their tabs, hidden ones included.
  public var sheets: [TabularSheet] { parts.map(\.sheet) }
  public var sheetNames: [String] { parts.map(\.sheet.name) }

  public init(path: String, limits: TabularLimits = .init()) throws(TabularError) {
    self.limits = limits
    let archive = try ZipArchive(path: path, limits: limits)
    self.archive = archive
    let main = try Self.main(of: archive)
    let list = SheetList(part: main)
    guard let workbook = try archive.stream(main) else {
      throw archive.contains("content.xml") ? .openDocument : .missingPart(main)
    }
    try list.parse(workbook)
    let relations = try Self.relations(of: main, in: archive)
    parts = list.sheets.compactMap { sheet, relation in
      let target = relations.targets[relation]
      guard target.map({ ["worksheet", ""].contains($0.kind) }) ?? true else { return nil }
      return (sheet, target?.path)
    }
    values = try Self.values(relations, beside: main, list, in: archive, limits)
  }

  /// Through a temporary file, since libzip seeks.
  public init(bytes: [UInt8], limits: TabularLimits = .init()) throws(TabularError) {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }  // the system empties that directory anyway
    do { try Data(bytes).write(to: file) } catch { throw .file(.unreadable) }
    try self.init(path: file.path, limits: limits)
  }

  /// The rows that hold something, with their numbers.
  /// - Parameter first: reads no further than this many rows.
  public func rows(ofSheet name: String, first: Int = .max) throws(TabularError) -> [TabularRow] {
    guard let part = parts.first(where: { $0.sheet.name == name }) else { throw .noSuchSheet(name) }
    guard let path = part.path, let stream = try archive.stream(path) else {
      throw .missingPart(part.path ?? name)
    }
    let sheet = SheetRows(part: path, values: values, limits: limits, first: first)
    try sheet.parse(stream)
    return try sheet.shown()
  }

  private static func main(of archive: ZipArchive) throws(TabularError) -> String {
    let main = try relations(of: "", in: archive).first("officeDocument") ?? "xl/workbook.xml"
    guard !main.lowercased().hasSuffix(".bin") else { throw .binaryWorkbook }
    return main
  }

  private static func relations(of part: String, in archive: ZipArchive) throws(TabularError) -> Relations {
    let relations = Relations(of: part)
    if let stream = try archive.stream(Relations.part(of: part)) { try relations.parse(stream) }
    return relations
  }

  /// A workbook that names no part for its texts or its styles may still keep one where they usually are.
  private static func values(
    _ relations: Relations, beside main: String, _ list: SheetList, in archive: ZipArchive,
    _ limits: TabularLimits
  ) throws(TabularError) -> CellValues {
    func parse<Part: XMLPart>(_ kind: String, _ part: (String) -> Part) throws(TabularError) -> Part {
      let folder = main.split(separator: "/").dropLast().map { "\($0)/" }.joined()
      let path = relations.first(kind) ?? "\(folder)\(kind).xml"
      let part = part(path)
      if let stream = try archive.stream(path) { try part.parse(stream) }
      return part
    }
    let strings = try parse("sharedStrings") { SharedStrings(part: $0, limits: limits) }
    let styles = try parse("styles", CellStyles.init(part:))
    return CellValues(
      strings: strings.texts, formats: styles.formats, epoch: list.epoch, struckStrings: strings.struck,
      struckFormats: styles.struck, awaitsComputing: list.awaitsComputing)
  }
}

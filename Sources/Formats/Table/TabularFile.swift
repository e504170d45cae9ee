/// A received table, whatever its file's format.
public struct TabularFile: Sendable {
  public enum Kind: Hashable, Sendable {
    case csv(CSVDialect)
    case xlsx(sheet: String)
  }

  public let kind: Kind
  public let rows: [TabularRow]

  /// Reads the file by its content, never by its name: a workbook's sheet (the first unless named), or
  /// delimited text.
  public static func read(
    path: String, sheet: String? = nil, limits: TabularLimits = .init()
  ) throws(TabularError) -> TabularFile {
    switch try FileSignature.of(path: path) {
    case .zip:
      let workbook = try WorkbookReader(path: path, limits: limits)
      guard let name = sheet ?? workbook.sheetNames.first else { throw .missingPart("sheet") }
      return .init(kind: .xlsx(sheet: name), rows: try workbook.rows(ofSheet: name))
    case .text:
      var reader = try CSVReader(path: path, limits: limits)
      return .init(kind: .csv(reader.dialect), rows: try reader.remainingRows())
    case .legacyWorkbook: throw .legacyWorkbook
    case .encryptedWorkbook: throw .encrypted
    case .other: throw .notATable
    }
  }

  /// The same, from received bytes.
  public static func read(
    bytes: [UInt8], sheet: String? = nil, limits: TabularLimits = .init()
  ) throws(TabularError) -> TabularFile {
    switch FileSignature.of(bytes) {
    case .zip:
      let workbook = try WorkbookReader(bytes: bytes, limits: limits)
      guard let name = sheet ?? workbook.sheetNames.first else { throw .missingPart("sheet") }
      return .init(kind: .xlsx(sheet: name), rows: try workbook.rows(ofSheet: name))
    case .text:
      var reader = try CSVReader(bytes: bytes, limits: limits)
      return .init(kind: .csv(reader.dialect), rows: try reader.remainingRows())
    case .legacyWorkbook: throw .legacyWorkbook
    case .encryptedWorkbook: throw .encrypted
    case .other: throw .notATable
    }
  }
}

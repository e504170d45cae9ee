/// A received table, whatever its file's format.
public struct TabularFile: Sendable {
  public enum Kind: Hashable, Sendable {
    case csv(CSVDialect)
    case xlsx(sheet: String)
  }

  public let kind: Kind
  public let rows: [TabularRow]

  /// Reads the file by its content, never by its name: a workbook's sheet (the first in sight unless named),
  /// or delimited text.
  public static func read(
    path: String, sheet: String? = nil, limits: TabularLimits = .init()
  ) throws(TabularError) -> TabularFile {
    switch try FileSignature.of(path: path) {
    case .zip: try .init(WorkbookReader(path: path, limits: limits), sheet: sheet)
    case .text: try .init(CSVReader(path: path, limits: limits))
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
    case .zip: try .init(WorkbookReader(bytes: bytes, limits: limits), sheet: sheet)
    case .text: try .init(CSVReader(bytes: bytes, limits: limits))
    case .legacyWorkbook: throw .legacyWorkbook
    case .encryptedWorkbook: throw .encrypted
    case .other: throw .notATable
    }
  }

  /// The workbook that a file is; nil for delimited text.
  public static func workbook(
    path: String, limits: TabularLimits = .init()
  ) throws(TabularError) -> WorkbookReader? {
    guard case .zip = try FileSignature.of(path: path) else { return nil }
    return try WorkbookReader(path: path, limits: limits)
  }

  private init(_ workbook: WorkbookReader, sheet: String?) throws(TabularError) {
    let first = workbook.sheets.first { !$0.isHidden } ?? workbook.sheets.first
    guard let name = sheet ?? first?.name else { throw .missingPart("sheet") }
    kind = .xlsx(sheet: name)
    rows = try workbook.rows(ofSheet: name)
  }

  private init(_ reader: CSVReader) throws(TabularError) {
    var reader = reader
    kind = .csv(reader.dialect)
    rows = try reader.remainingRows()
  }
}

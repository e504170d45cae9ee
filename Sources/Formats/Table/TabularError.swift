/// Why a table cannot be read. `line` is the line of the file for text, the row number for a workbook.
public enum TabularError: Error, Hashable, Sendable {
  case file(FileError)
  /// Neither text nor a workbook.
  case notATable
  /// An .xls workbook, older than 2007.
  case legacyWorkbook
  /// An .xlsb workbook, whose parts are not XML.
  case binaryWorkbook
  /// An OpenDocument spreadsheet.
  case openDocument
  case encrypted
  /// A workbook cut short or corrupted.
  case damaged
  case missingPart(String)
  case malformedXML(part: String, line: Int)
  /// A DTD could define entities that grow without end or read other files: none is accepted.
  case documentType(part: String)
  case inflatesBeyond(bytes: Int)
  case ratioBeyond(Int)
  case noSuchSheet(String)
  case tooManyRows(limit: Int)
  case tooManyCells(limit: Int)
  case tooManyColumns(line: Int, limit: Int)
  case cellTooLarge(line: Int, limit: Int)
  /// A quote opened on this line is closed so far that it holds other lines, or cells.
  case strayQuote(line: Int)
  /// A quote opened on this line is never closed.
  case unclosedQuote(line: Int)
}

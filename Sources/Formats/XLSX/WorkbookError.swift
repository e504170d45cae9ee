/// Why a workbook cannot be written.
public enum WorkbookError: Error, Hashable, Sendable {
  /// The file's directory is missing, full or not writable.
  case unwritable
  /// Excel stops at 1,048,576 rows; the row was not written.
  case sheetFull(String)
  /// A row came before any sheet.
  case noSheet
}

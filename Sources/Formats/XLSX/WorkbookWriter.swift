internal import CXlsxWriter

/// Writes an Excel workbook through libxlsxwriter, row after row in flat memory. Texts stay texts, even
/// those that start with `=`.
public final class WorkbookWriter {
  static let lastRow: UInt32 = 1_048_575

  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let formats: SheetFormats
  private var names = SheetNames()
  private var sheet: UnsafeMutablePointer<lxw_worksheet>?
  private var sheetName = ""
  private var headerRow: UInt32 = 0
  private var nextRow: UInt32 = 0
  private var width: UInt16 = 0

  /// The file appears on `finish()`.
  public init(path: String) throws(WorkbookError) {
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let workbook = workbook_new_opt(path, &options) else { throw .unwritable }
    self.workbook = workbook
    formats = SheetFormats(workbook)
  }

  deinit {
    if let workbook { lxw_workbook_free(workbook) }
  }

  /// Starts a sheet: its title if any, a bold header that stays in sight. The name is bent to what Excel
  /// accepts.
  public func startSheet(_ name: String, title: String? = nil, columns: [SheetColumn]) throws(WorkbookError) {
    endSheet()
    sheetName = names.accepted(name)
    guard let sheet = workbook_add_worksheet(workbook, sheetName) else { throw .unwritable }
    self.sheet = sheet
    width = UInt16(clamping: columns.count)
    headerRow = title == nil ? 0 : 2
    for (index, column) in columns.enumerated() {
      worksheet_set_column(sheet, UInt16(index), UInt16(index), column.width, nil)
    }
    if let title { worksheet_write_string(sheet, 0, 0, title, formats.title) }
    for (index, column) in columns.enumerated() {
      worksheet_write_string(sheet, headerRow, UInt16(index), column.title, formats.header)
    }
    worksheet_freeze_panes(sheet, headerRow + 1, 0)
    nextRow = headerRow + 1
  }

  public func append(_ row: [SheetValue]) throws(WorkbookError) {
    guard let sheet else { throw .noSheet }
    guard nextRow <= Self.lastRow else { throw .sheetFull(sheetName) }
    for (index, value) in row.enumerated() { write(value, in: sheet, column: UInt16(clamping: index)) }
    nextRow += 1
  }

  /// Writes the file. Nothing can be appended afterwards.
  public func finish() throws(WorkbookError) {
    endSheet()
    guard let workbook else { return }
    self.workbook = nil
    guard workbook_close(workbook) == LXW_NO_ERROR else { throw .unwritable }
  }

  /// The filter covers the rows, so that it can be set only once they are all there.
  private func endSheet() {
    if let sheet, width > 0 {
      worksheet_autofilter(sheet, headerRow, 0, max(headerRow, nextRow - 1), width - 1)
    }
    sheet = nil
  }

  private func write(_ value: SheetValue, in sheet: UnsafeMutablePointer<lxw_worksheet>, column: UInt16) {
    func number(_ value: Double, _ format: UnsafeMutablePointer<lxw_format>?) {
      worksheet_write_number(sheet, nextRow, column, value, format)
    }
    switch value {
    case .empty: break
    case .text(let text): worksheet_write_string(sheet, nextRow, column, text.fittingACell, nil)
    case .integer(let value): number(Double(value), formats.integer)
    case .hours(let hundredths): number(Double(hundredths) / 100, formats.decimal)
    case .money(let cents): number(Double(cents) / 100, formats.money)
    case .percent(let hundredths): number(Double(hundredths) / 10_000, formats.percent)
    case .date(let day): number(Double(day.serial1900), formats.day)
    case .boolean(let value): worksheet_write_string(sheet, nextRow, column, value ? "oui" : "non", nil)
    }
  }
}

extension String {
  /// Excel refuses a cell of more than 32,767 characters; a C string stops at a NUL.
  fileprivate var fittingACell: String {
    guard utf8.count > 32_767 || utf8.contains(0) else { return self }
    return String(prefix(32_000)).filter { $0 != "\0" }
  }
}

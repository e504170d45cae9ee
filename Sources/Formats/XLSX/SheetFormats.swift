internal import CXlsxWriter

/// The workbook's cell formats. Number formats are stored in English and shown in the reader's language:
/// `#,##0.00` reads « 1 234,50 » in French.
struct SheetFormats {
  let title: UnsafeMutablePointer<lxw_format>?
  let header: UnsafeMutablePointer<lxw_format>?
  let integer: UnsafeMutablePointer<lxw_format>?
  let decimal: UnsafeMutablePointer<lxw_format>?
  let money: UnsafeMutablePointer<lxw_format>?
  let percent: UnsafeMutablePointer<lxw_format>?
  let day: UnsafeMutablePointer<lxw_format>?

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    func numeric(_ code: String) -> UnsafeMutablePointer<lxw_format>? {
      let format = workbook_add_format(workbook)
      format_set_num_format(format, code)
      return format
    }
    title = workbook_add_format(workbook)
    format_set_bold(title)
    format_set_font_size(title, 14)
    header = workbook_add_format(workbook)
    format_set_bold(header)
    format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_bg_color(header, 0xEDEDED)
    integer = numeric("#,##0")
    decimal = numeric("#,##0.00")
    money = numeric("#,##0.00 \"€\"")
    percent = numeric("0.00 %")
    day = numeric("dd/mm/yyyy")
  }
}

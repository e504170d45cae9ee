import CZip
import Foundation

/// A file that lasts as long as the body.
public func withTemporaryFile<R>(_ name: String = "essai.xlsx", _ body: (String) throws -> R) throws -> R {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.appendingPathComponent(name).path)
}

/// Writes a zip of these parts, encrypted when there is a password.
public func writeZip(_ parts: [(name: String, content: String)], to path: String, password: String? = nil) {
  let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil)
  let copies = parts.map { strdup($0.content) }
  for (part, copy) in zip(parts, copies) {
    let source = zip_source_buffer(archive, copy, UInt64(part.content.utf8.count), 0)
    let index = zip_file_add(archive, part.name, source, 0)
    if let password { zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_256), password) }
  }
  zip_close(archive)
  copies.forEach { free($0) }
}

/// The same, as bytes.
public func zipBytes(_ parts: [(name: String, content: String)]) throws -> [UInt8] {
  try withTemporaryFile { path in
    writeZip(parts, to: path)
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }
}

/// A workbook of one sheet, from the content of its `sheetData`.
public func workbookParts(_ rows: String, date1904: Bool = false, strings: String = "", styles: String = "")
  -> [(name: String, content: String)]
{
  [
    (
      "xl/workbook.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?><workbook xmlns:r="r"><workbookPr date1904="\(date1904 ? 1 : 0)"/>\
      <sheets><sheet name="Heures" sheetId="1" r:id="rId7"/></sheets></workbook>
      """
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"rId7\" Target=\"worksheets/une.xml\"/></Relationships>"
    ),
    ("xl/worksheets/une.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>"),
    ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"),
    ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
  ]
}

/// Writes rows that French spreadsheets open by a double click: semicolons, CRLF, UTF-8 with its mark.
public struct CSVWriter {
  /// What was written so far, the byte order mark included. Empty it between rows to stream.
  public var bytes: [UInt8] = CSVReader.mark

  public init() {}

  public mutating func append(_ row: [SheetValue]) {
    for (index, value) in row.enumerated() {
      if index > 0 { bytes.append(0x3B) }
      bytes += quoted(value.csv).utf8
    }
    bytes += [0x0D, 0x0A]
  }

  private func quoted(_ text: String) -> String {
    let special = text.utf8.contains { [0x3B, 0x22, 0x0A, 0x0D, 0x09].contains($0) }
    let padded = text.first?.isWhitespace == true || text.last?.isWhitespace == true
    return special || padded
      ? "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
      : text
  }
}

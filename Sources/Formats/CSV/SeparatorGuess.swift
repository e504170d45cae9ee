/// Chooses the separator that cuts the first rows into the same number of cells.
enum SeparatorGuess {
  static func separator(of sample: ArraySlice<UInt8>) -> CSVDialect.Separator {
    if let declared = declared(in: sample) { return declared }
    let scores = CSVDialect.Separator.allCases.map { ($0, score($0, sample)) }
    return scores.max { $0.1 < $1.1 }?.0 ?? .semicolon
  }

  /// `sep=;`, which spreadsheets write and obey.
  static func declared(in sample: ArraySlice<UInt8>) -> CSVDialect.Separator? {
    let text = sample.starts(with: CSVReader.mark) ? sample.dropFirst(CSVReader.mark.count) : sample
    guard text.starts(with: Array("sep=".utf8)), let byte = text.dropFirst(4).first else { return nil }
    return CSVDialect.Separator(rawValue: byte)
  }

  /// Rows as wide as the first, then its width; ties go to the earlier separator of the enumeration.
  private static func score(_ separator: CSVDialect.Separator, _ sample: ArraySlice<UInt8>) -> Int {
    let widths = widths(separator, sample)
    guard let first = widths.first, first > 1 else { return 0 }
    let alike = widths.count { $0 == first } * 100 / widths.count
    return (alike * 1000 + min(first, 999)) * 4 - index(separator)
  }

  private static func index(_ separator: CSVDialect.Separator) -> Int {
    CSVDialect.Separator.allCases.firstIndex(of: separator) ?? 0
  }

  private static func widths(_ separator: CSVDialect.Separator, _ sample: ArraySlice<UInt8>) -> [Int] {
    var widths: [Int] = []
    var cells = 1
    var quoted = false
    var atLineStart = true
    var atCellStart = true
    for byte in sample {
      defer { atCellStart = !quoted && (byte == separator.rawValue || byte == 0x0A) }
      if byte == 0x22, quoted || atCellStart {
        quoted.toggle()
      } else if byte == separator.rawValue, !quoted {
        cells += 1
      } else if byte == 0x0A, !quoted {
        if !atLineStart { widths.append(cells) }
        if widths.count == 40 { return widths }
        cells = 1
        atLineStart = true
        continue
      }
      if byte != 0x0D { atLineStart = false }
    }
    return widths.isEmpty ? [cells] : widths
  }
}

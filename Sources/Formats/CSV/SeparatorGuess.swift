/// Chooses the separator that makes the largest table of the first rows, whatever stands above it.
enum SeparatorGuess {
  static func separator(of sample: ArraySlice<UInt8>) -> CSVDialect.Separator {
    if let declared = declared(in: sample) { return declared }
    return best(sample, spaced: false) ?? best(sample, spaced: true) ?? .semicolon
  }

  /// `sep=;`, which spreadsheets write and obey.
  static func declared(in sample: ArraySlice<UInt8>) -> CSVDialect.Separator? {
    let text = sample.starts(with: CSVReader.mark) ? sample.dropFirst(CSVReader.mark.count) : sample
    guard text.starts(with: Array("sep=".utf8)), let byte = text.dropFirst(4).first else { return nil }
    return CSVDialect.Separator(rawValue: byte)
  }

  /// Ties go to the earlier separator of the enumeration.
  private static func best(_ sample: ArraySlice<UInt8>, spaced: Bool) -> CSVDialect.Separator? {
    let scores = CSVDialect.Separator.allCases.map { ($0, score(widths($0, sample, spaced: spaced))) }
    guard let highest = scores.map(\.1).max(), highest > 0 else { return nil }
    return scores.first { $0.1 == highest }?.0
  }

  /// The cuts of the rows that are as wide as most are: titles above a table and notes under it differ.
  private static func score(_ widths: [Int]) -> Int {
    let counts = Dictionary(grouping: widths.filter { $0 > 1 }, by: \.self)
    return counts.map { width, alike in alike.count * (width - 1) }.max() ?? 0
  }

  /// The width of each of the first rows.
  /// - Parameter spaced: whether a separator before a space counts, which in a sentence is punctuation.
  private static func widths(
    _ separator: CSVDialect.Separator, _ sample: ArraySlice<UInt8>, spaced: Bool
  ) -> [Int] {
    var rows = RowWidths()
    for (index, byte) in zip(sample.indices, sample) where rows.widths.count < 100 {
      let next = index + 1 < sample.endIndex ? sample[index + 1] : 0x0A
      rows.meet(byte, before: next, isSeparator: byte == separator.rawValue && (spaced || next != 0x20))
    }
    return rows.finished
  }
}

/// Counts the cells of each row, quotes minded.
private struct RowWidths {
  private(set) var widths: [Int] = []
  private var cells = 1
  private var quoted = false
  private var isEmpty = true
  private var atCellStart = true

  mutating func meet(_ byte: UInt8, before next: UInt8, isSeparator: Bool) {
    let endsRow = !quoted && (byte == 0x0A || (byte == 0x0D && next != 0x0A))
    if byte == 0x22, quoted || atCellStart { quoted.toggle() }
    if isSeparator, !quoted { cells += 1 }
    if endsRow { endRow() } else if byte != 0x0D { isEmpty = false }
    atCellStart = !quoted && (isSeparator || endsRow)
  }

  /// With the last row, which may have no end.
  var finished: [Int] { isEmpty ? widths : widths + [cells] }

  private mutating func endRow() {
    if !isEmpty { widths.append(cells) }
    (cells, isEmpty) = (1, true)
  }
}

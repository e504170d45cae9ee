/// Cuts bytes into rows and cells. A quote inside an unquoted cell is a plain character; text after a
/// closing quote is kept.
struct CSVCutter {
  private let source: ByteSource
  private let separator: UInt8
  private let limits: TabularLimits
  private var chunk: [UInt8] = []
  private var position = 0
  private var line = 1
  private var quotes = QuoteWatch()

  init(source: ByteSource, separator: UInt8, limits: TabularLimits) {
    self.source = source
    self.separator = separator
    self.limits = limits
    if source.next(&chunk), chunk.starts(with: CSVReader.mark) { position = CSVReader.mark.count }
  }

  var strayQuote: Int? { quotes.stray }

  /// The gzip file that holds the text was cut.
  var endedEarly: Bool { source.endedEarly }

  mutating func next() throws(TabularError) -> (line: Int, cells: [[UInt8]])? {
    guard peek() != nil else { return nil }
    let start = line
    var cells: [[UInt8]] = []
    while true {
      guard cells.count < limits.columns else { throw .tooManyColumns(line: start, limit: limits.columns) }
      cells.append(try cell())
      guard let byte = peek() else { break }
      position += 1
      if byte == separator { continue }
      if byte == 0x0D, peek() == 0x0A { position += 1 }
      line += 1
      break
    }
    quotes.endRow(at: start, width: cells.count)
    return (start, cells)
  }

  /// Stops on the separator or the end of line, which it leaves.
  private mutating func cell() throws(TabularError) -> [UInt8] {
    var bytes: [UInt8] = []
    if peek() == 0x22 {
      position += 1
      let start = line
      try quoted(&bytes)
      let trailing = peek().map { ![separator, 0x0A, 0x0D].contains($0) } ?? false
      quotes.meet(bytes, separator: separator, lines: line - start, trailing: trailing)
    }
    while let byte = peek(), byte != separator, byte != 0x0A, byte != 0x0D {
      guard bytes.count < limits.cellBytes else { throw .cellTooLarge(line: line, limit: limits.cellBytes) }
      bytes.append(byte)
      position += 1
    }
    return bytes
  }

  private mutating func quoted(_ bytes: inout [UInt8]) throws(TabularError) {
    let start = line
    while let byte = peek() {
      position += 1
      if byte == 0x22 {
        guard peek() == 0x22 else { return }
        position += 1
      } else if byte == 0x0A || (byte == 0x0D && peek() != 0x0A) {
        line += 1
      }
      guard bytes.count < limits.cellBytes else { throw .cellTooLarge(line: start, limit: limits.cellBytes) }
      bytes.append(byte)
    }
    throw .unclosedQuote(line: start)
  }

  private mutating func peek() -> UInt8? {
    if position < chunk.count { return chunk[position] }
    guard !chunk.isEmpty, source.next(&chunk) else {
      chunk = []
      position = 0
      return nil
    }
    position = 0
    return chunk[0]
  }
}

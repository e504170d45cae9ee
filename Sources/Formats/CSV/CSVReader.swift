/// One row of delimited text.
public struct CSVRow: Hashable, Sendable {
  /// The line of the file where the row starts, from 1: a quoted cell may span several.
  public let line: Int
  public let cells: [String]
}

/// Reads delimited text (RFC 4180 and what is met in practice) row by row, in flat memory. Its encoding and
/// its separator are found out. Blank lines are left out.
public struct CSVReader {
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  public let dialect: CSVDialect
  private var cutter: CSVCutter
  let limits: TabularLimits
  private var count = 0

  /// - Throws: `.file`, and `.notATable` when the text is binary.
  public init(path: String, dialect: CSVDialect? = nil, limits: TabularLimits = .init()) throws(TabularError)
  {
    do throws(FileError) {
      let first = try ByteSource(path: path)
      var head: [UInt8] = []
      if first.next(&head), UTF16Text.isMarked(head) {
        var all = head
        while all.count < limits.partBytes, first.next(&head) { all += head }
        self.init(converted: UTF16Text.utf8(all), dialect: dialect, limits: limits)
        return
      }
      let found: CSVDialect
      if let dialect { found = dialect } else { found = CSVDialect.detect(try ByteSource(path: path)) }
      self.init(source: try ByteSource(path: path), dialect: found, limits: limits)
    } catch {
      throw .file(error)
    }
  }

  public init(bytes: [UInt8], dialect: CSVDialect? = nil, limits: TabularLimits = .init())
    throws(TabularError)
  {
    let converted = UTF16Text.isMarked(bytes) ? UTF16Text.utf8(bytes) : bytes
    self.init(converted: converted, dialect: dialect, limits: limits)
  }

  private init(converted bytes: [UInt8], dialect: CSVDialect?, limits: TabularLimits) {
    let found = dialect ?? CSVDialect.detect(ByteSource(bytes: bytes))
    self.init(source: ByteSource(bytes: bytes), dialect: found, limits: limits)
  }

  private init(source: ByteSource, dialect: CSVDialect, limits: TabularLimits) {
    self.dialect = dialect
    self.limits = limits
    self.cutter = CSVCutter(source: source, separator: dialect.separator.rawValue, limits: limits)
  }

  /// The line of a quote that seems to have swallowed others, once it is passed.
  public var strayQuote: Int? { cutter.strayQuote }

  /// The next row, nil at the end.
  public mutating func next() throws(TabularError) -> CSVRow? {
    while let row = try cutter.next() {
      if row.cells.count == 1, row.cells[0].isEmpty { continue }
      if row.line == 1,
        SeparatorGuess.declared(in: row.cells.joined(separator: [dialect.separator.rawValue]))
          != nil
      {
        continue
      }
      count += 1
      guard count <= limits.rows else { throw .tooManyRows(limit: limits.rows) }
      return CSVRow(line: row.line, cells: row.cells.map(dialect.encoding.decode))
    }
    if cutter.endedEarly { throw .damaged }
    return nil
  }
}

extension SeparatorGuess {
  fileprivate static func declared(in row: JoinedSequence<[[UInt8]]>) -> CSVDialect.Separator? {
    let bytes = Array(row)
    return bytes.count == 5 ? declared(in: bytes[...]) : nil
  }
}

extension AwardReader {
  /// Rows are read one at a time: their number is of no matter.
  static var tableLimits: TabularLimits {
    var limits = TabularLimits()
    limits.rows = .max
    return limits
  }

  /// A region's or the national table. Lines that are parts of one award, by awardee or by modification, are
  /// joined; a first reading finds those that do not follow one another, which alone are kept until the end.
  func read(_ open: () throws(TabularError) -> CSVReader, _ body: (AwardRecord) throws -> Void) throws {
    var reader = try open()
    guard let header = try row(&reader)?.get(), let columns = AwardColumns(header: header) else {
      throw AwardFileError.noAwards
    }
    var rows = AwardRows(columns, scattered: columns.holdsStates ? try scattered(try open(), columns) : [])
    var position = 0
    while let row = try row(&reader) {
      position += 1
      switch row {
      case .success(let cells): if let done = rows.take(cells, at: position) { try body(done) }
      case .failure(let refusal):
        for record in rows.finish() { try body(record) }
        try body(.init(position: position, outcome: .failure(refusal)))
        return
      }
    }
    for record in rows.finish() { try body(record) }
  }

  private func scattered(_ reader: CSVReader, _ columns: AwardColumns) throws -> Set<Int> {
    var reader = reader
    var scatter = AwardRows.Scatter()
    _ = try row(&reader)
    while case .success(let cells)? = try row(&reader) { scatter.see(AwardRows.key(columns.record(cells))) }
    return scatter.found
  }

  /// A quote that never closes takes all that follows, as a cut file would.
  private func row(_ reader: inout CSVReader) throws -> Result<[String], AwardRefusal>? {
    do throws(TabularError) {
      return try reader.next().map { .success($0.cells) }
    } catch {
      switch error {
      case .unclosedQuote, .damaged: return .failure(.truncated)
      case .cellTooLarge(_, let limit): return .failure(.tooLarge(limit: limit))
      case .tooManyColumns: return .failure(.malformed(offset: nil))
      default: throw error
      }
    }
  }
}

extension AwardReader {
  /// Rows are read one at a time: their number is of no matter.
  static var tableLimits: TabularLimits {
    var limits = TabularLimits()
    limits.rows = .max
    return limits
  }

  /// A region's or the national table: one award a row.
  func read(_ reader: CSVReader, _ body: (AwardRecord) throws -> Void) throws {
    var reader = reader
    guard let header = try row(&reader)?.get(), let columns = AwardColumns(header: header) else {
      throw AwardFileError.noAwards
    }
    var position = 0
    while let row = try row(&reader) {
      position += 1
      switch row {
      case .success(let cells):
        try body(.init(position: position, outcome: Self.award(columns.record(cells))))
      case .failure(let refusal):
        try body(.init(position: position, outcome: .failure(refusal)))
        return
      }
    }
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

  private static func award(_ node: Node) -> Result<Award, AwardRefusal> {
    do throws(AwardRefusal) { return .success(try AwardBuilder.award(of: node, kind: .marche)) } catch {
      return .failure(error)
    }
  }
}

extension CSVReader {
  /// All that follows, as untyped cells.
  /// - Throws: `.strayQuote` too, since what was typed as several lines would be read as one.
  public mutating func remainingRows() throws(TabularError) -> [TabularRow] {
    var rows: [TabularRow] = []
    var total = 0
    while let row = try next() {
      if let line = strayQuote { throw .strayQuote(line: line) }
      total += row.cells.count
      guard total <= limits.cells else { throw .tooManyCells(limit: limits.cells) }
      let cells: [Cell] = row.cells.map { $0.isEmpty ? .empty : .text($0.withoutUnseenMarks) }
      if cells.contains(where: { !$0.isEmpty }) { rows.append(.init(line: row.line, cells: cells)) }
    }
    return rows
  }
}

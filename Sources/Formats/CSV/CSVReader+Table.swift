extension CSVReader {
  /// All that follows, as untyped cells.
  public mutating func remainingRows() throws(TabularError) -> [TabularRow] {
    var rows: [TabularRow] = []
    while let row = try next() {
      let cells: [Cell] = row.cells.map { $0.isEmpty ? .empty : .text($0) }
      if cells.contains(where: { !$0.isEmpty }) { rows.append(.init(line: row.line, cells: cells)) }
    }
    return rows
  }
}

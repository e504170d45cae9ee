/// Cells that show one value, that of the first: `A2:B5`.
struct MergedArea: Hashable {
  let columns: ClosedRange<Int>
  let rows: ClosedRange<Int>

  /// One cell is an area too.
  init?(_ reference: some StringProtocol) {
    let ends = reference.split(separator: ":").map { CellReference(String($0)) }
    guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
      first.column <= last.column, first.row <= last.row
    else { return nil }
    (columns, rows) = (first.column...last.column, first.row...last.row)
  }
}

extension [TabularRow] {
  /// The rows of those lines, found without going through them all.
  func ranks(of lines: ClosedRange<Int>) -> Range<Int> {
    let first = rank(of: lines.lowerBound)
    return first..<Swift.max(first, rank(of: lines.upperBound + 1))
  }

  /// - Throws: `.damaged` where areas lie over one another so much that no spreadsheet wrote them.
  mutating func merge(_ areas: [MergedArea]) throws(TabularError) {
    var cost = 0
    for area in areas {
      let ranks = ranks(of: area.rows)
      cost += ranks.count * area.columns.count
      guard cost < 5_000_000 else { throw .damaged }
      merge(area, ranks)
    }
  }

  /// What is left under a merge is seen by nobody.
  private mutating func merge(_ area: MergedArea, _ ranks: Range<Int>) {
    let (column, top) = (area.columns.lowerBound, area.rows.lowerBound)
    let shown = ranks.first.map { self[$0].line == top ? self[$0][column] : .empty } ?? .empty
    for rank in ranks {
      let kept = self[rank].line == top ? 1 : 0
      for covered in area.columns.dropFirst(kept) where self[rank].cells.indices.contains(covered) {
        self[rank].cells[covered] = .empty
      }
      if area.rows.count > 1 { self[rank].aspect.merged[column] = shown }
    }
  }

  /// The first row at a line or below it. Lines grow, but for sheets that no spreadsheet wrote.
  private func rank(of line: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

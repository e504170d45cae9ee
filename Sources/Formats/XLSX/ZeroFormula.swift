/// A formula that a workbook says to be worth 0. Programs that do not compute write that for all of them: an
/// addition of cells that make something else was never computed.
struct ZeroFormula {
  let row: Int
  let column: Int
  /// What it adds up; empty for another formula.
  let terms: [MergedArea]

  init(_ formula: String, row: Int, column: Int) {
    (self.row, self.column) = (row, column)
    var text = formula.uppercased().filter { !"$ =".contains($0) }[...]
    if text.hasPrefix("SUM("), text.hasSuffix(")") { text = text.dropFirst(4).dropLast() }
    let terms = text.split(whereSeparator: { "+,;".contains($0) }).map { MergedArea($0) }
    let areas = terms.compactMap(\.self)
    self.terms = areas.count == terms.count && areas.allSatisfy { $0.rows.count < 400 } ? areas : []
  }
}

extension [TabularRow] {
  /// One addition may rest on another.
  mutating func doubt(_ zeroes: [ZeroFormula]) {
    var known = zeroes.filter { !$0.terms.isEmpty && indices.contains($0.row) }
    for _ in 0..<4 where !known.isEmpty {
      let split = known.partition { $0.terms.contains(where: holdsSomething) }
      for formula in known[split...] {
        self[formula.row].cells[formula.column] = .unreadable(.formulaWithoutResult)
      }
      if split == known.count { return }
      known.removeSubrange(split...)
    }
  }

  private func holdsSomething(_ area: MergedArea) -> Bool {
    self[ranks(of: area.rows)].contains { row in
      area.columns.contains { column in
        switch row[column] {
        case .unreadable(.formulaWithoutResult): true
        case .number, .duration: !row[column].isZero
        default: false
        }
      }
    }
  }
}

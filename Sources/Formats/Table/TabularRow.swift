/// A row that holds something.
public struct TabularRow: Hashable, Sendable {
  /// Where a person finds it: the file's line for text, the row number for a workbook, from 1.
  public let line: Int
  public let cells: [Cell]

  public init(line: Int, cells: [Cell]) {
    self.line = line
    self.cells = cells
  }

  /// `.empty` past the end.
  public subscript(column: Int) -> Cell {
    cells.indices.contains(column) ? cells[column] : .empty
  }
}

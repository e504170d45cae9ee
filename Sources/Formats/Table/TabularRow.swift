/// A row that holds something.
public struct TabularRow: Hashable, Sendable {
  /// Where a person finds it: the file's line for text, the row number for a workbook, from 1.
  public let line: Int
  public internal(set) var cells: [Cell]
  /// What a number's format shows beside it, by column: « % », « € », « jours ».
  public let units: [Int: String]
  public internal(set) var aspect: RowAspect

  public init(line: Int, cells: [Cell], units: [Int: String] = [:], aspect: RowAspect = RowAspect()) {
    self.line = line
    self.cells = cells
    self.units = units
    self.aspect = aspect
  }

  /// `.empty` past the end.
  public subscript(column: Int) -> Cell {
    cells.indices.contains(column) ? cells[column] : .empty
  }
}

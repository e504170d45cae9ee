/// A table under its header, columns found by folded names: « Heures réalisées » answers to
/// `heures realisees`.
public struct SheetTable: Sendable {
  public let header: [String]
  public let rows: [TabularRow]
  private let columns: [String: Int]

  /// Nil when no row holds all the required names. The header is the first row that holds them, since a
  /// title or a blank line often comes before it.
  public init?(_ file: TabularFile, requiring names: [String]) {
    let wanted = Set(names.map(\.folded))
    for (index, row) in file.rows.prefix(30).enumerated() {
      let titles = row.cells.map(\.text)
      guard wanted.isSubset(of: titles.map(\.folded)) else { continue }
      self.init(header: titles, rows: Array(file.rows[(index + 1)...]))
      return
    }
    return nil
  }

  public init(header: [String], rows: [TabularRow]) {
    self.header = header
    self.rows = rows
    self.columns = Dictionary(
      header.enumerated().map { ($1.folded, $0) }.filter { !$0.0.isEmpty },
      uniquingKeysWith: { first, _ in first })
  }

  public func has(_ name: String) -> Bool { columns[name.folded] != nil }

  /// The cell under a name, `.empty` when there is no such column.
  public func cell(_ name: String, in row: TabularRow) -> Cell {
    columns[name.folded].map { row[$0] } ?? .empty
  }
}

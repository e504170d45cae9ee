/// `xl/worksheets/sheetN.xml`: its rows that hold something. What is far to the right or far down costs
/// nothing while it is empty.
final class SheetRows: XMLPart {
  private(set) var rows: [TabularRow] = []
  private let values: CellValues
  private let limits: TabularLimits
  private var row = 0
  private var cells: [Cell] = []
  private var column = -1
  private var kind = ""
  private var style = 0
  private var text = ""
  private var collecting = false

  init(part: String, values: CellValues, limits: TabularLimits) {
    self.values = values
    self.limits = limits
    super.init(part: part)
  }

  override func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "row":
      row = attributes["r"].flatMap { Int($0) } ?? row + 1
      cells.removeAll(keepingCapacity: true)
      column = -1
    case "c":
      let reference = attributes["r"].flatMap { CellReference($0) }
      column = reference?.column ?? column + 1
      if let reference, cells.isEmpty { row = reference.row }
      kind = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      text = ""
    case "v", "t": collecting = true
    case "rPh": collecting = false
    default: break
    }
  }

  override func characters(_ text: String) {
    guard collecting else { return }
    self.text += text
    if self.text.utf8.count > limits.cellBytes {
      fail(.cellTooLarge(line: row, limit: limits.cellBytes))
    }
  }

  override func end(_ name: String) {
    switch name {
    case "v", "t": collecting = false
    case "c": endCell()
    case "row": endRow()
    default: break
    }
  }

  private func endCell() {
    let cell = values.cell(kind: kind, style: style, text: text)
    guard cell != .empty else { return }
    guard column < limits.columns else {
      return fail(.tooManyColumns(line: row, limit: limits.columns))
    }
    while cells.count < column { cells.append(.empty) }
    if cells.count == column { cells.append(cell) } else { cells[column] = cell }
  }

  private func endRow() {
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    guard rows.count < limits.rows else { return fail(.tooManyRows(limit: limits.rows)) }
    rows.append(.init(line: row, cells: cells))
  }
}

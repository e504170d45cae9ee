/// A sheet's part: its rows that hold something. What is far to the right or far down costs
/// nothing while it is empty.
final class SheetRows: XMLPart {
  private(set) var rows: [TabularRow] = []
  private let values: CellValues
  private let limits: TabularLimits
  /// Cells of the rows that are kept.
  private var total = 0
  private var row = 0
  private let first: Int
  private var cells: [Cell] = []
  private var units: [Int: String] = [:]
  private var aspect = RowAspect()
  private var areas: [MergedArea] = []
  private var zeroes: [ZeroFormula] = []
  private var column = -1
  private var stored = CellValues.Stored()
  private var collecting = false
  private var inFormula = false

  /// - Parameter first: no row is read past this many.
  init(part: String, values: CellValues, limits: TabularLimits, first: Int = .max) {
    self.values = values
    self.limits = limits
    self.first = first
    super.init(part: part)
  }

  override var isDone: Bool { super.isDone || rows.count >= first }

  override func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "row":
      row = attributes["r"].flatMap { Int($0) } ?? row + 1
      cells.removeAll(keepingCapacity: true)
      units.removeAll()
      aspect.struck.removeAll()
      aspect.isHidden = attributes.isHidden
      column = -1
    case "c":
      let reference = attributes["r"].flatMap { CellReference($0) }
      column = reference?.column ?? column + 1
      if let reference, cells.isEmpty { row = reference.row }
      stored = CellValues.Stored(
        kind: attributes["t"] ?? "n", style: attributes["s"].flatMap { Int($0) } ?? 0)
    case "f": (stored.hasFormula, inFormula) = (true, true)
    case "strike" where attributes.isOn: stored.isStruck = true
    case "col" where attributes.isHidden: hide(attributes["min"], attributes["max"])
    case "mergeCell": if let area = MergedArea(attributes["ref"] ?? "") { areas.append(area) }
    case "v", "t": (collecting, stored.hasValue) = (true, true)
    case "rPh": collecting = false
    default: break
    }
  }

  override func characters(_ text: String) {
    if inFormula, stored.formula.utf8.count < 200 { stored.formula += text }
    guard collecting else { return }
    stored.text += text
    if stored.text.utf8.count > limits.cellBytes {
      fail(.cellTooLarge(line: row, limit: limits.cellBytes))
    }
  }

  override func end(_ name: String) {
    switch name {
    case "v", "t": collecting = false
    case "f": inFormula = false
    case "c": endCell()
    case "row": endRow()
    default: break
    }
  }

  private func endCell() {
    let cell = values.cell(stored)
    guard cell != .empty else { return }
    guard column < limits.columns else {
      return fail(.tooManyColumns(line: row, limit: limits.columns))
    }
    while cells.count < column { cells.append(.empty) }
    if cells.count == column { cells.append(cell) } else { cells[column] = cell }
    if stored.hasFormula, cell.isZero {
      zeroes.append(.init(stored.formula, row: rows.count, column: column))
    }
    if values.isStruck(stored) { aspect.struck.insert(column) }
    if case .number = cell { units[column] = values.unit(stored.style) }
  }

  private func endRow() {
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    guard rows.count < limits.rows else { return fail(.tooManyRows(limit: limits.rows)) }
    total += cells.count
    guard total <= limits.cells else { return fail(.tooManyCells(limit: limits.cells)) }
    // A copy of its very length: what the cells gather in has room for more.
    let kept = cells.withUnsafeBufferPointer { [Cell]($0) }
    rows.append(.init(line: row, cells: kept, units: units, aspect: aspect))
  }

  private func hide(_ min: String?, _ max: String?) {
    guard let first = min.flatMap({ Int($0) }), let last = max.flatMap({ Int($0) }), first > 0, first <= last
    else { return }
    aspect.hiddenColumns.formUnion((first - 1)..<Swift.min(last, limits.columns + first - 1))
  }

  /// The rows, with what merges show of them, and without the zeros of formulas that were never computed.
  func shown() throws(TabularError) -> [TabularRow] {
    var rows = rows
    rows.doubt(zeroes)
    guard !areas.isEmpty else { return rows }
    try rows.merge(areas)
    return rows.filter { $0.cells.contains { !$0.isEmpty } }
  }
}

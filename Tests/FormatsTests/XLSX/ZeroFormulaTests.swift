import Formats
import FormatsTesting
import Testing

@Suite("Formulas that a workbook says to be worth 0")
struct ZeroFormulaTests {
  private static let sheet = """
    <row r="2"><c r="A2"><v>70</v></c><c r="B2"><v>63</v></c><c r="C2"><f>SUM(A2:B2)</f><v>0</v></c><c r="D2"><f>C2</f><v>0</v></c></row>\
    <row r="3"><c r="A3"><v>0</v></c><c r="C3"><f>A3+$B$3</f><v>0</v></c><c r="D3"><f>A2*0</f><v>0</v></c></row>\
    <row r="4"><c r="A4"><v>70</v></c><c r="C4"><f>A4</f><v>70</v></c><c r="D4"><v>0</v></c></row>
    """

  private static func cells(awaitsComputing: Bool) throws -> [[Cell]] {
    try withTemporaryFile { path in
      let parts = workbookParts(sheet).map { part in
        let end = "\(awaitsComputing ? "<calcPr fullCalcOnLoad=\"1\"/>" : "")</workbook>"
        return (name: part.name, content: part.content.replacing("</workbook>", with: end))
      }
      writeZip(parts, to: path)
      return try TabularFile.read(path: path).rows.map { [$0[2], $0[3]] }
    }
  }

  @Test("An addition worth 0 of cells that make something was never computed, nor what rests on it")
  func additions() throws {
    let never = Cell.unreadable(.formulaWithoutResult)
    #expect(
      try Self.cells(awaitsComputing: false) == [
        [never, never], [.number("0"), .number("0")], [.number("70"), .number("0")],
      ])
  }

  @Test("In a workbook to be computed at opening, no formula is worth 0; a number is")
  func awaited() throws {
    let never = Cell.unreadable(.formulaWithoutResult)
    #expect(
      try Self.cells(awaitsComputing: true) == [
        [never, never], [never, never], [.number("70"), .number("0")],
      ])
  }
}

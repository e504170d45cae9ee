import Formats
import FormatsTesting
import Testing

@Suite struct WorkbookReaderTests {
  private func rows(_ parts: [(name: String, content: String)]) throws -> [TabularRow] {
    try withTemporaryFile { path in
      writeZip(parts, to: path)
      return try TabularFile.read(path: path).rows
    }
  }

  @Test("Shared texts, plain and rich, inline texts, numbers and booleans are read")
  func kinds() throws {
    let parts = workbookParts(
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
      <c r="C1" t="inlineStr"><is><t>à &lt; b</t></is></c><c r="D1"><v>1.1000000000000001</v></c>\
      <c r="E1" t="b"><v>1</v></c><c r="F1" t="str"><f>A1</f><v>formule</v></c><c r="G1"><v>3.8E13</v></c></row>
      """,
      strings:
        "<si><t>Lot_x000A_1</t></si><si><r><t>ri</t></r><r><t xml:space=\"preserve\">che </t></r><rPh><t>x</t></rPh></si>"
    )
    #expect(
      try rows(parts).first?.cells == [
        .text("Lot\n1"), .text("riche "), .text("à < b"), .number("1.1"), .boolean(true), .text("formule"),
        .number("38000000000000"),
      ])
  }

  @Test(
    "A number is a day when its format shows one, in the 1900 and the 1904 systems", arguments: [false, true])
  func dates(date1904: Bool) throws {
    let styles = """
      <numFmts><numFmt numFmtId="164" formatCode="[$-40C]d\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="[Red]0.0 &quot;jours&quot;"/>\
      </numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
      """
    let serial = date1904 ? 43830 : 45292
    let row = (0...3).map { "<c s=\"\($0)\"><v>\(serial).25</v></c>" }.joined()
    let day = try #require(CalendarDay(year: 2024, month: 1, day: 1))
    let parts = workbookParts("<row>\(row)</row>", date1904: date1904, styles: styles)
    #expect(
      try rows(parts).first?.cells == [
        .number("\(serial).25"), .date(day), .date(day), .number("\(serial).25"),
      ])
  }

  @Test("Sparse rows and cells keep their places, and what is far and empty costs nothing")
  func sparse() throws {
    let parts = workbookParts(
      """
      <row r="3"><c r="C3"><v>1</v></c><c r="XFD3" s="1"/></row><row r="4"><c r="A4" t="s"><v>99</v></c></row>\
      <row r="1048576"><c r="B1048576"><v>2</v></c></row>
      """)
    #expect(
      try rows(parts) == [
        .init(line: 3, cells: [.empty, .empty, .number("1")]),
        .init(line: 4, cells: [.unreadable(.value(""))]),
        .init(line: 1_048_576, cells: [.empty, .number("2")]),
      ])
  }

  @Test("A cell full of something past the columns' limit is refused with its row")
  func farCell() {
    #expect(throws: TabularError.tooManyColumns(line: 2, limit: 500)) {
      try rows(workbookParts("<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>"))
    }
  }

  @Test("A sheet is found by its name")
  func sheets() throws {
    try withTemporaryFile { path in
      let book = try WorkbookWriter(path: path)
      try book.startSheet("Un", columns: [SheetColumn("a")])
      try book.startSheet("Deux", columns: [SheetColumn("b")])
      try book.finish()
      #expect(try WorkbookReader(path: path).sheetNames == ["Un", "Deux"])
      #expect(try TabularFile.read(path: path, sheet: "Deux").rows.first?.cells == [.text("b")])
      #expect(throws: TabularError.noSuchSheet("Trois")) { try TabularFile.read(path: path, sheet: "Trois") }
    }
  }
}

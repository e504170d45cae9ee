import Formats
import FormatsTesting
import Testing

@Suite("What a sheet shows of its rows")
struct ShownRowsTests {
  private static func rows(_ rows: String, styles: String = "", strings: String = "") throws -> [TabularRow] {
    try withTemporaryFile { path in
      writeZip(workbookParts(rows, strings: strings, styles: styles), to: path)
      return try TabularFile.read(path: path).rows
    }
  }

  @Test("Hidden rows and columns are known as such")
  func hidden() throws {
    let rows = try Self.rows(
      """
      </sheetData><cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols><sheetData>\
      <row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row><row r="3"><c><v>3</v></c></row>
      """)
    #expect(rows.map(\.aspect.isHidden) == [false, true, false])
    #expect(rows.allSatisfy { $0.aspect.hiddenColumns == [1, 2] })
  }

  @Test("Rows and columns too thin to be seen are hidden, narrow ones are not")
  func thin() throws {
    let rows = try Self.rows(
      """
      </sheetData><cols><col min="1" max="1" width="0" customWidth="1"/><col min="2" max="2" width="0.5"/>\
      <col min="3" max="3" width="0.08"/></cols><sheetData><row ht="0" customHeight="1"><c><v>1</v></c></row>\
      <row ht="0.75"><c><v>2</v></c></row><row ht="1"><c><v>3</v></c></row><row ht="15"><c><v>4</v></c></row>
      """)
    #expect(rows.map(\.aspect.isHidden) == [true, true, false, false])
    #expect(rows.allSatisfy { $0.aspect.hiddenColumns == [0, 2] })
  }

  @Test("What is struck out is known, by the cell's font or by a part of its text")
  func struck() throws {
    let rows = try Self.rows(
      """
      <row><c s="1"><v>70</v></c><c t="s"><v>1</v></c><c t="s"><v>0</v></c>\
      <c t="inlineStr"><is><r><rPr><strike/></rPr><t>35</t></r></is></c><c s="2"><v>4</v></c></row><row><c><v>1</v></c></row>
      """,
      styles: """
        <fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>\
        <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>
        """,
      strings: "<si><t>a</t></si><si><r><rPr><strike/></rPr><t>35</t></r><r><t> 28</t></r></si>")
    #expect(rows.map(\.aspect.struck) == [[0, 1, 3], []])
  }

  @Test("A merge of several rows shows one value in each, and what is left under it is seen by nobody")
  func merged() throws {
    let rows = try Self.rows(
      """
      <row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>98</v></c><c r="C2"><v>1</v></c></row>\
      <row r="3"><c r="A3"><v>8</v></c><c r="B3"><v>151</v></c></row><row r="4"><c r="A4"><v>9</v></c></row>\
      </sheetData><mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="A4:C4"/><mergeCell ref="C7:C9"/></mergeCells><sheetData>
      """)
    #expect(
      rows.map(\.cells) == [
        [.number("7"), .number("98"), .number("1")], [.number("8"), .empty], [.number("9")],
      ])
    #expect(rows.map(\.aspect.merged) == [[1: .number("98")], [1: .number("98")], [:]])
  }

  @Test("Areas that lie over one another without end are refused in good time")
  func hostile() throws {
    let areas = String(repeating: "<mergeCell ref=\"A1:SF1048576\"/>", count: 20_000)
    let rows = (1...1000).map { "<row r=\"\($0)\"><c><v>1</v></c></row>" }.joined()
    #expect(throws: TabularError.damaged) {
      try Self.rows("\(rows)</sheetData><mergeCells>\(areas)</mergeCells><sheetData>")
    }
  }

  @Test(
    "A day is rounded to the second, as it is shown; one that ends is not taken for the next, nor for itself")
  func moments() throws {
    let rows = try Self.rows(
      "<row><c s=\"1\"><v>46295.9999999998</v></c><c s=\"1\"><v>46296.006</v></c><c s=\"1\"><v>46295.99949</v></c></row>",
      styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
    let first = try #require(CalendarDay(year: 2026, month: 10, day: 1))
    let last = try #require(CalendarDay(year: 2026, month: 9, day: 30))
    #expect(
      rows.first?.cells == [
        .date(first), .date(first), .unreadable(.beforeMidnight(last, .seconds(86_356))),
      ])
  }
}

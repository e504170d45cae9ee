import Formats
import FormatsTesting
import Testing

@Suite struct DurationCellTests {
  private func cells(_ cells: String, formats: [String] = [], date1904: Bool = false) throws -> [Cell] {
    let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1)\"/>" }
      .joined()
    let own = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }.joined()
    let styles =
      "<numFmts>\(codes)</numFmts><cellXfs><xf numFmtId=\"0\"/>\(own)<xf numFmtId=\"46\"/></cellXfs>"
    return try withTemporaryFile { path in
      writeZip(workbookParts("<row>\(cells)</row>", date1904: date1904, styles: styles), to: path)
      return try TabularFile.read(path: path).rows.first?.cells ?? []
    }
  }

  private static func minutes(_ minutes: Int) -> Cell { .duration(.seconds(minutes * 60)) }

  @Test(
    "A duration is 24 times its stored number, exactly, in the 1900 and the 1904 systems",
    arguments: [false, true])
  func exact(date1904: Bool) throws {
    let read = try cells(
      "<c s=\"1\"><v>6.319444444444445</v></c><c s=\"2\"><v>0.3125</v></c><c s=\"3\"><v>1.5</v></c><c s=\"4\"><v>1.5</v></c>",
      formats: ["[h]:mm", "h:mm", "[hh]:mm:ss"], date1904: date1904)
    #expect(read == [Self.minutes(9100), Self.minutes(450), Self.minutes(2160), Self.minutes(2160)])
    #expect(read.map(\.text) == ["151:40", "7:30", "36:00", "36:00"])
  }

  @Test("Each number of minutes of a month comes back from its binary fraction of a day")
  func property() throws {
    var random = SeededRandom(seed: 11)
    let minutes = (0..<400).map { _ in Int.random(in: 0...44_640, using: &random) }
    let read = try cells(
      minutes.map { "<c s=\"1\"><v>\(Double($0) / 1440)</v></c>" }.joined(), formats: ["[h]:mm"])
    #expect(read == minutes.map(Self.minutes))
  }

  @Test("A moment of a day, and a time in ISO 8601, are read by what their format shows")
  func moments() throws {
    let day = try #require(CalendarDay(year: 2026, month: 10, day: 1))
    let read = try cells(
      """
      <c s="1"><v>46296.3125</v></c><c s="1" t="d"><v>1899-12-31T07:30:00</v></c><c s="1" t="d"><v>1900-01-06T07:40:00.000</v></c>\
      <c t="d"><v>T07:30:00</v></c><c t="d"><v>2026-10-01T07:30:00</v></c><c s="2"><v>46296.5</v></c>
      """, formats: ["h:mm", "dd/mm/yyyy hh:mm"])
    #expect(
      read == [.date(day), Self.minutes(450), Self.minutes(9100), Self.minutes(450), .date(day), .date(day)])
  }

  @Test("What is written and cannot be read is not empty, and an empty result is")
  func unreadable() throws {
    let read = try cells(
      """
      <c><f>SUM(H2:L2)</f></c><c><f>A1</f><v></v></c><c><f t="shared" si="0"/></c><c t="e"><v>#REF!</v></c>\
      <c t="s"><v>4</v></c><c s="1"><v>-3</v></c><c t="str"><f>IF(1,"","")</f><v></v></c><c t="str"><f>A1</f></c><c><f>1+1</f><v>2</v></c>
      """, formats: ["dd/mm/yyyy"])
    #expect(
      read == [
        .unreadable(.formulaWithoutResult), .unreadable(.formulaWithoutResult),
        .unreadable(.formulaWithoutResult),
        .unreadable(.error("#REF!")), .unreadable(.value("")), .unreadable(.value("-3")), .empty,
        .unreadable(.formulaWithoutResult), .number("2"),
      ])
    #expect(read.map(\.isEmpty) == [false, false, false, false, false, false, true, false, false])
  }

  @Test("A number keeps beside it the unit that its format shows")
  func units() throws {
    let styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0 &quot;jours&quot;\"/></numFmts><cellXfs><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/></cellXfs>"
    let rows = try withTemporaryFile { path in
      writeZip(workbookParts("<row><c><v>0.5</v></c><c s=\"1\"><v>3</v></c></row>", styles: styles), to: path)
      return try TabularFile.read(path: path).rows
    }
    #expect(rows.first?.cells == [.number("0.5"), .number("3")])
    #expect(rows.first?.units == [0: "%", 1: "jours"])
  }
}

import Formats
import Testing

@Suite struct CSVWriterTests {
  private func written(_ row: [SheetValue]) -> String {
    var writer = CSVWriter()
    writer.bytes = []
    writer.append(row)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("Values are written as a French spreadsheet reads them")
  func values() throws {
    let day = try #require(CalendarDay(year: 2026, month: 8, day: 1))
    let row: [SheetValue] = [
      .text("Lot"), .integer(-3), .hours(hundredths: 5), .money(cents: -123_456), .percent(hundredths: 1250),
      .date(day), .boolean(true), .empty,
    ]
    #expect(written(row) == "Lot;-3;0,05;-1234,56;12,50 %;01/08/2026;oui;\r\n")
  }

  @Test(
    "A text that would be a formula is made harmless; a number keeps its sign",
    arguments: [
      ("=1+1", "'=1+1"), ("+33 1", "'+33 1"), ("-x", "'-x"), ("@A1", "'@A1"), ("\ta", "\"'\ta\""),
      ("a=1", "a=1"),
      ("\ra", "\"'\ra\""),
    ])
  func injection(text: String, expected: String) {
    #expect(written([.text(text)]) == expected + "\r\n")
  }

  @Test("A file starts with the UTF-8 mark and reads back as it was")
  func roundTrip() throws {
    var writer = CSVWriter()
    let cells = ["a;b", "« l’été »", "deux\r\nlignes", "\"cité\"", " bords ", ""]
    writer.append(cells.map(SheetValue.text))
    writer.append([.text("x"), .empty])
    #expect(writer.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    var reader = try CSVReader(bytes: writer.bytes)
    #expect(try reader.next()?.cells == cells)
    #expect(try reader.next()?.cells == ["x", ""])
  }
}

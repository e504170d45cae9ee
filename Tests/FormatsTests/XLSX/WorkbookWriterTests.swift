import Formats
import FormatsTesting
import Foundation
import Testing

@Suite struct WorkbookWriterTests {
  @Test("Each kind of value reads back as it was written, a formula as a text")
  func roundTrip() throws {
    let day = try #require(CalendarDay(year: 2026, month: 8, day: 22))
    let rows = try withTemporaryFile { path in
      let book = try WorkbookWriter(path: path)
      try book.startSheet("Heures", title: "Bilan 2026", columns: ["a", "b"].map { SheetColumn($0) })
      try book.append([
        .text("=1+1"), .integer(-3), .hours(hundredths: 29), .money(cents: 126_497_819),
        .percent(hundredths: 1250), .date(day), .boolean(false), .empty, .text("http://a.fr"),
      ])
      try book.finish()
      return try TabularFile.read(path: path).rows
    }
    #expect(rows.map(\.line) == [1, 3, 4])
    #expect(rows[0].cells == [.text("Bilan 2026")])
    #expect(rows[1].cells == [.text("a"), .text("b")])
    #expect(
      rows[2].cells == [
        .text("=1+1"), .number("-3"), .number("0.29"), .number("1264978.19"), .number("0.125"), .date(day),
        .text("non"), .empty, .text("http://a.fr"),
      ])
  }

  @Test("The header is frozen and filtered over all the rows")
  func header() throws {
    try withTemporaryFile { path in
      let book = try WorkbookWriter(path: path)
      try book.startSheet("Heures", columns: ["a", "b"].map { SheetColumn($0) })
      for value in 1...5 { try book.append([.integer(value)]) }
      try book.finish()
      let sheet = try part("xl/worksheets/sheet1.xml", of: path)
      #expect(sheet.contains("<autoFilter ref=\"A1:B6\"/>"))
      #expect(sheet.contains("ySplit=\"1\" topLeftCell=\"A2\""))
    }
  }

  @Test("A sheet's name is bent to what Excel accepts, and stays unique")
  func names() throws {
    try withTemporaryFile { path in
      let book = try WorkbookWriter(path: path)
      let wanted = ["Lots 1/2 : [essai]", "", "'a'", "A", String(repeating: "é", count: 40), "History"]
      for name in wanted { try book.startSheet(name, columns: [SheetColumn("x")]) }
      try book.finish()
      let names = try WorkbookReader(path: path).sheetNames
      #expect(
        names == [
          "Lots 1 2    essai", "Feuille", "a", "A (2)", String(repeating: "é", count: 31), "History (2)",
        ])
    }
  }

  @Test("A folder that does not exist is unwritable; a row before any sheet is refused")
  func refusals() throws {
    #expect(throws: WorkbookError.unwritable) {
      let book = try WorkbookWriter(path: "/nulle/part/a.xlsx")
      try book.startSheet("a", columns: [])
      try book.finish()
    }
    try withTemporaryFile { path in
      let book = try WorkbookWriter(path: path)
      #expect(throws: WorkbookError.noSheet) { try book.append([.integer(1)]) }
    }
  }
}

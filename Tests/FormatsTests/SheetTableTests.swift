import Formats
import Testing

@Suite struct SheetTableTests {
  private func file(_ text: String) throws -> TabularFile { try TabularFile.read(bytes: Array(text.utf8)) }

  @Test("The header is the first row that has the required names, whatever the accents and the case")
  func header() throws {
    let file = try file("Bilan 2026;\n;\nN° SIRET;Heures réalisées\n123;4,5\n")
    let table = try #require(SheetTable(file, requiring: ["n° siret", "heures realisees"]))
    #expect(table.header == ["N° SIRET", "Heures réalisées"])
    #expect(table.rows.map(\.line) == [4])
    #expect(table.cell("HEURES RÉALISÉES", in: table.rows[0]) == .text("4,5"))
    #expect(table.cell("Absente", in: table.rows[0]) == .empty)
  }

  @Test("A table without the required names is none")
  func missing() throws {
    #expect(SheetTable(try file("a;b\n1;2\n"), requiring: ["c"]) == nil)
  }

  @Test("An empty file has no rows")
  func empty() throws {
    #expect(try file("").rows.isEmpty)
  }
}

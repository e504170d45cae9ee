import Formats
import Testing

@Suite("Texts as they are typed and put together")
struct StrayQuoteTests {
  private static func rows(_ bytes: [UInt8]) throws -> [TabularRow] {
    try TabularFile.read(bytes: bytes).rows
  }

  @Test(
    "A quote that swallows lines or cells is refused by its line",
    arguments: [
      "a;b;c\n1;\"x;2\n3;y\";4\n5;z;6\n", "a;b;c\r\n1;\"x;2\r\n3;y;9\r\n5;z\";4\r\n",
      "a;b;c\n1;\"x;2\";y;4\n5;\"z;6\"w;7\n",
    ])
  func stray(_ text: String) throws {
    let line = text.contains("w") ? 3 : 2
    #expect(throws: TabularError.strayQuote(line: line)) { try Self.rows(Array(text.utf8)) }
  }

  @Test(
    "A text of several lines, quotes doubled or within a text, are read as they are",
    arguments: [
      "a;b;c\n1;\"x\ny; z\";4\n", "a;b;c\n1;\"24\"\" x\";4\n3;24\" y;5\n", "\"a\nb\";b;c\n1;2;3\n",
      "a;b;c\n1;\"x\" y;4\n",
    ])
  func sound(_ text: String) throws {
    #expect(try Self.rows(Array(text.utf8)).allSatisfy { $0.cells.count == 3 })
  }

  @Test("Two files put end to end are each read in their encoding, byte order marks aside")
  func pasted() throws {
    let accented: [UInt8] = Array("\u{FEFF}Prénom\nInès\n".utf8)
    let other: [UInt8] = [0x43, 0xE9, 0x6C, 0x69, 0x61, 0x0A]
    let rows = try Self.rows(accented + other + other + other + other)
    #expect(rows.map { $0[0].text } == ["Prénom", "Inès", "Célia", "Célia", "Célia", "Célia"])
    #expect(try Self.rows(Array("CAF".utf8) + [0xC9, 0xBB, 0x0A, 0xE9, 0x0A]).first?[0].text == "CAFÉ»")
  }

  @Test("Marks that nobody sees are left out")
  func unseen() throws {
    let rows = try Self.rows(Array("a;b\n\u{202A}Winter\u{AD}holt\u{202C};\u{200E}98\u{FE0F}\n".utf8))
    #expect(rows.last?.cells == [.text("Winterholt"), .text("98")])
  }
}

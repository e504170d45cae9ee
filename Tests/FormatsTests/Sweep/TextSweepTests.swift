import CZip
import FormatsTesting
import Foundation
import Testing

@testable import Formats

@Suite("Every text of a file is read")
struct TextSweepTests {
  static let number = "185057800608491"

  /// Where the number is, in a workbook of one sheet with that part changed or added.
  private func places(_ name: String, _ content: String) throws -> [SweptPassage.Place] {
    let parts = workbookParts("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").filter { $0.name != name }
    return try withTemporaryFile { path in
      writeZip(parts + [(name, content)], to: path)
      return try Self.sweep(path).map(\.place)
    }
  }

  static func sweep(_ path: String) throws -> [SweptPassage] {
    var found: [SweptPassage] = []
    try TextSweep.read(path: path) { if $0.text.filter(\.isNumber).contains(number) { found.append($0) } }
    return found
  }

  private func sweep(_ bytes: [UInt8], _ name: String = "essai.txt") throws -> [SweptPassage] {
    try withTemporaryFile(name) { path in
      try Data(bytes).write(to: URL(filePath: path))
      return try Self.sweep(path)
    }
  }

  @Test(
    "Properties, comments, names, headers and parts that nothing names are read",
    arguments: [
      ("docProps/core.xml", "<p:props xmlns:p='p'><dc>\(number)</dc></p:props>"),
      ("docProps/custom.xml", "<Properties><property name='NIR \(number)'/></Properties>"),
      (
        "xl/comments1.xml",
        "<comments><comment><text><r><t>1 85 05 78</t></r><r><t> 006 084 91</t></r></text></comment></comments>"
      ),
      (
        "xl/workbook2.xml",
        "<workbook><definedNames><definedName name='x'>\(number)</definedName></definedNames></workbook>"
      ),
      (
        "xl/worksheets/h.xml",
        "<worksheet><headerFooter><oddHeader>&amp;L\(number)</oddHeader></headerFooter></worksheet>"
      ),
      ("xl/autre.xml", "<a><!-- \(number) --></a>"),
      ("xl/abime.xml", "<a><b>\(number)"),
      ("xl/dtd.xml", "<!DOCTYPE a [<!ENTITY n '\(number)'>]><a>&n;</a>"),
      ("xl/media/image.bin", "\u{1}\u{2}\(number)\u{3}"),
    ])
  func parts(name: String, content: String) throws {
    #expect(try places(name, content) == [.part(name)])
  }

  @Test("A cell is named by its sheet and its reference, hidden or not, whatever holds its text")
  func cells() throws {
    let rows = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>N° sécu</t></is></c></row>\
      <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>\(Self.number)</v></c></row>
      """
    let strings =
      "<si><t>Nom</t></si><si><r><t>1 85 05 78 </t></r><r><rPr><sz val=\"9\"/></rPr><t>006 084 91</t></r></si>"
    try withTemporaryFile { path in
      writeZip(workbookParts(rows, strings: strings + "<si><t>\(Self.number)</t></si>"), to: path)
      let found = try Self.sweep(path)
      #expect(
        found.map(\.place) == [
          .cell(sheet: "Heures", reference: "A2"), .cell(sheet: "Heures", reference: "B2"),
          .part("xl/sharedStrings.xml"),
        ])
      #expect(found.map(\.heading) == ["Nom", "N° sécu", nil])
    }
  }

  @Test("An archive inside the archive is read too, and one too deep is refused")
  func nested() throws {
    try withTemporaryFile("a.zip") { path in
      writeZip([("note.txt", Self.number)], to: path)
      for _ in 0..<2 {
        try wrap(path)
        let found = try Self.sweep(path)
        #expect(found.map(\.place) == [.part("note.txt")])
      }
      try wrap(path)
      #expect(throws: TabularError.self) { try Self.sweep(path) }
    }
  }

  /// Puts a file into an archive that takes its place.
  private func wrap(_ path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil)
    bytes.withUnsafeBytes { buffer in
      _ = zip_file_add(
        archive, "dedans.xlsx", zip_source_buffer(archive, buffer.baseAddress, UInt64(buffer.count), 0), 0)
      _ = zip_close(archive)
    }
  }

  @Test("A table's cell is read under its title, with its line")
  func table() throws {
    let found = try sweep(Array("Relevé\nNom;N° sécu;Heures\nAmrani;\(Self.number);80\n".utf8))
    #expect(found.last?.place == .line(3))
    #expect(found.map(\.extent) == [.acrossCells, .whole])
    #expect(found.last?.heading == "N° sécu")
  }

  @Test("However far before a number its context is cut, it does not begin within another", arguments: 0...80)
  func cutContext(length: Int) throws {
    let other = "21350238800019"
    let found = try sweep(
      Array("[\"\(other)\", \"\(String(repeating: "a", count: length)) 185057800608491\"]".utf8))
    let passage = try #require(found.last)
    let numbers = passage.text.split { !$0.isNumber }.map(String.init)
    #expect(numbers == [other, "185057800608491"] || numbers == ["185057800608491"])
  }

  @Test("Running text is read across its lines, with the words before the number")
  func running() throws {
    let found = try sweep(Array("{\"a\": 1,\n\"objet\": \"vu 1 85 05\n78 006 084 91 hier matin\"}".utf8))
    let passage = try #require(found.first)
    #expect(passage.place(of: try #require(passage.text.firstRange(of: "1 85")).lowerBound) == .line(2))
    #expect(found.first?.text.contains("objet") == true)
  }

  @Test("The escapes of JSON and of XML are characters like the others")
  func escapes() throws {
    #expect(try sweep(Array(#"{"o": "1\u00a085\u00a005 78\t006\n084 91"}"#.utf8)).count == 1)
    #expect(try sweep(Array("<o>1&#160;85&nbsp;05 78&#xa0;006 084 91</o>".utf8)).count == 1)
  }

  @Test("UTF-16 is read, marked or not")
  func utf16() throws {
    let little = "objet\tvu \(Self.number)\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(try sweep(little).isEmpty == false)
    #expect(try sweep([0xFF, 0xFE] + little).isEmpty == false)
    let big = "[{\"objet\": \"\(Self.number)\"}]".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    #expect(try sweep([0xFE, 0xFF] + big).isEmpty == false)
  }

  @Test("A table of numbers without a word goes by pieces, and no number falls between them")
  func pieces() throws {
    let before = (0..<3000).map { "\($0 % 90 + 10);" }.joined()
    for shift in 0..<40 {
      let text =
        "{" + String(repeating: ";", count: shift % 3) + before.dropLast(shift * 3) + "\(Self.number);"
      #expect(try sweep(Array(text.utf8)).count >= 1, "\(shift)")
    }
  }
}

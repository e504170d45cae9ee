import Formats
import FormatsTesting
import Foundation
import Testing

@Suite struct HostileWorkbookTests {
  private func read(
    _ parts: [(name: String, content: String)], password: String? = nil, limits: TabularLimits = .init()
  )
    throws -> TabularFile
  {
    try withTemporaryFile { path in
      writeZip(parts, to: path, password: password)
      return try TabularFile.read(path: path, limits: limits)
    }
  }

  private func replacing(_ name: String, by content: String) -> [(name: String, content: String)] {
    workbookParts("<row><c><v>1</v></c></row>").map { $0.name == name ? (name, content) : $0 }
  }

  @Test("A zip bomb is refused by its ratio, before it is inflated")
  func ratio() {
    let bomb = String(repeating: " ", count: 8 << 20)
    #expect(throws: TabularError.ratioBeyond(300)) { try read(replacing("xl/worksheets/une.xml", by: bomb)) }
  }

  @Test("A part larger than the limit is refused")
  func size() {
    var limits = TabularLimits()
    limits.partBytes = 4000
    let large = (0..<1000).map(String.init).joined(separator: "abc")
    #expect(throws: TabularError.inflatesBeyond(bytes: 4000)) {
      try read(replacing("xl/worksheets/une.xml", by: large), limits: limits)
    }
  }

  @Test("A sheet of more rows than the limit is refused")
  func rows() {
    var limits = TabularLimits()
    limits.rows = 2
    let rows = (1...3).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined()
    #expect(throws: TabularError.tooManyRows(limit: 2)) { try read(workbookParts(rows), limits: limits) }
  }

  @Test(
    "A sheet of more cells than the limit is refused, empty ones within a row included; so are so many texts")
  func cells() {
    var limits = TabularLimits()
    limits.cells = 6
    let rows = (1...2).map { "<row r=\"\($0)\"><c r=\"D\($0)\"><v>\($0)</v></c></row>" }.joined()
    #expect(throws: TabularError.tooManyCells(limit: 6)) { try read(workbookParts(rows), limits: limits) }
    limits.cells = 8
    #expect(throws: Never.self) { try read(workbookParts(rows), limits: limits) }
    let texts = "<sst>\(String(repeating: "<si><t>a</t></si>", count: 9))</sst>"
    #expect(throws: TabularError.tooManyCells(limit: 8)) {
      try read(replacing("xl/sharedStrings.xml", by: texts), limits: limits)
    }
  }

  @Test(
    "A DTD is refused, so that no entity grows or reads a file",
    arguments: [
      "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;\">]><sst><si><t>&y;</t></si></sst>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>",
    ])
  func documentType(part: String) {
    #expect(throws: TabularError.documentType(part: "xl/sharedStrings.xml")) {
      try read(replacing("xl/sharedStrings.xml", by: part))
    }
  }

  @Test("Malformed XML is refused with its part")
  func malformed() {
    #expect(throws: TabularError.malformedXML(part: "xl/worksheets/une.xml", line: 2)) {
      try read(replacing("xl/worksheets/une.xml", by: "<worksheet>\n<row></worksheet>"))
    }
  }

  @Test(
    "Attributes and names made to confuse a parser are read or refused",
    arguments: [
      "<a b></a>", "<:row :r=\"1\"/>", "<row xmlns:x=\"\" x:=\"1\"/>", "<a xmlns:r=\"r\" r:r=\"&#xD800;\"/>",
      "<a r=\"\u{7F}\" r=\"2\"/>", "a", "",
    ])
  func confusing(part: String) {
    _ = try? read(replacing("xl/worksheets/une.xml", by: part))  // nothing may trap
  }

  @Test(
    "A sheet whose bytes do not make its checksum, or its declared size, is refused, read to its end or not")
  func checksum() throws {
    let rows = (1...9).map { "<row><c><v>\($0)</v></c></row>" }.joined()
    let bytes = try zipBytes(workbookParts(rows))
    for field in [Field.checksum, .size] {
      let changed = bytes.changing(field, of: "xl/worksheets/une.xml")
      #expect(changed != bytes)
      #expect(throws: TabularError.damaged, "\(field)") { try TabularFile.read(bytes: changed) }
    }
  }

  @Test("An encrypted zip is refused as such")
  func encrypted() {
    #expect(throws: TabularError.encrypted) { try read(workbookParts(""), password: "secret") }
  }

  @Test("A workbook locked by a password and an .xls are told apart")
  func compound() {
    let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
    #expect(throws: TabularError.legacyWorkbook) { try TabularFile.read(bytes: head) }
    let locked = head + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(throws: TabularError.encrypted) { try TabularFile.read(bytes: locked) }
  }

  @Test("A zip that is no workbook, an OpenDocument sheet and bytes that are neither are told apart")
  func otherFiles() {
    #expect(throws: TabularError.missingPart("xl/workbook.xml")) { try read([("a.txt", "a")]) }
    #expect(throws: TabularError.openDocument) { try read([("content.xml", "<a/>")]) }
    #expect(throws: TabularError.notATable) { try TabularFile.read(bytes: Array("%PDF-1.7 texte".utf8)) }
    #expect(throws: TabularError.notATable) {
      try TabularFile.read(bytes: [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0])
    }
    #expect(throws: TabularError.damaged) { try TabularFile.read(bytes: [0x50, 0x4B, 3, 4, 0, 0]) }
  }

  @Test("A workbook cut anywhere, or with any byte changed, is read or refused, never more")
  func mutations() throws {
    let bytes = try withTemporaryFile { path in
      writeZip(
        workbookParts("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", strings: "<si><t>é</t></si>"),
        to: path)
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
    var random = SeededRandom(seed: 7)
    for length in stride(from: 0, to: bytes.count - 1, by: 29) {
      #expect(throws: TabularError.self) {
        let file = try TabularFile.read(bytes: Array(bytes[..<length]))
        if length < 4 { throw TabularError.damaged }  // too short to be told from text
        Issue.record("\(length) bytes were read as \(file.kind)")
      }
    }
    for _ in 0..<150 {
      var changed = bytes
      changed[Int.random(in: 0..<changed.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      _ = try? TabularFile.read(bytes: changed)  // a refusal is as good as rows: nothing may trap
    }
  }
}

/// Where the local and the central headers of a zip say it.
private enum Field: Int {
  case checksum = 14
  case size = 22
}

extension [UInt8] {
  fileprivate func changing(_ field: Field, of part: String) -> [UInt8] {
    var changed = self
    for (signature, length, shift) in [([0x50, 0x4B, 3, 4] as [UInt8], 30, 0), ([0x50, 0x4B, 1, 2], 46, 2)] {
      for start in indices.dropLast(length + part.utf8.count)
      where self[start...].starts(with: signature) && self[(start + length)...].starts(with: part.utf8) {
        changed[start + field.rawValue + shift] &-= 1
      }
    }
    return changed
  }
}

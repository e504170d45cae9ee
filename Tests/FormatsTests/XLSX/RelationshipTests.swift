import Formats
import FormatsTesting
import Foundation
import Testing

/// A workbook whose parts and prefixes bear any name.
private struct Package {
  var root = "xl/workbook.xml"
  var main = "xl/workbook.xml"
  var relations = "xl/_rels/workbook.xml.rels"
  var target = "worksheets/f.xml"
  var sheet = "xl/worksheets/f.xml"
  var strings = (target: "sharedStrings.xml", part: "xl/sharedStrings.xml")
  var prefix = ""
  var attribute = "r"
  var namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  var kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var parts: [(name: String, content: String)] {
    let p = prefix.isEmpty ? "" : prefix + ":"
    let own = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)"
    func relation(_ id: String, _ kind: String, _ target: String) -> String {
      "<\(p)Relationship Id=\"\(id)\" Type=\"\(kinds)/\(kind)\" Target=\"\(target)\"/>"
    }
    func list(_ content: String) -> String {
      "<\(p)Relationships \(own)=\"p\">\(content)</\(p)Relationships>"
    }
    return [
      ("_rels/.rels", list(relation("rId1", "officeDocument", root))),
      (
        main,
        """
        <\(p)workbook \(own)="m" xmlns:\(attribute)="\(namespace)"><\(p)sheets>\
        <\(p)sheet name="Heures" sheetId="1" \(attribute):id="rId1"/><\(p)sheet name="Notes" sheetId="2" \(attribute):id="rId2"/>\
        </\(p)sheets></\(p)workbook>
        """
      ),
      (
        relations,
        list(
          relation("rId1", "worksheet", target) + relation("rId2", "worksheet", "/notes.xml")
            + relation("rId3", "sharedStrings", strings.target))
      ),
      (
        sheet,
        "<\(p)worksheet \(own)=\"m\"><\(p)sheetData><\(p)row r=\"1\"><\(p)c r=\"A1\" t=\"s\"><\(p)v>0</\(p)v></\(p)c></\(p)row></\(p)sheetData></\(p)worksheet>"
      ),
      ("notes.xml", "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>"),
      (strings.part, "<\(p)sst \(own)=\"m\"><\(p)si><\(p)t>lu</\(p)t></\(p)si></\(p)sst>"),
    ]
  }
}

@Suite struct RelationshipTests {
  private static let packages: [Package] = [
    Package(), Package(prefix: "x"), Package(prefix: "ns0", attribute: "relationships"),
    Package(root: "/xl/workbook22.xml", main: "xl/workbook22.xml", relations: "xl/_rels/workbook22.xml.rels"),
    Package(
      root: "classeur/w.xml", main: "classeur/w.xml", relations: "classeur/_rels/w.xml.rels",
      sheet: "classeur/worksheets/f.xml", strings: ("textes.xml", "classeur/textes.xml")),
    Package(target: "/xl/worksheets/f.xml"), Package(target: "../feuilles/./f.xml", sheet: "feuilles/f.xml"),
    Package(target: "worksheets\\f.xml"),
    Package(target: "worksheets/feuille%201.xml", sheet: "xl/worksheets/feuille 1.xml"),
    Package(
      namespace: "http://purl.oclc.org/ooxml/officeDocument/relationships",
      kinds: "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    Package(
      root: "workbook.xml", main: "workbook.xml", relations: "_rels/workbook.xml.rels", target: "f.xml",
      sheet: "f.xml", strings: ("s.xml", "s.xml")),
    Package(attribute: "d3p1", namespace: "urn:autre"),
  ]

  @Test(
    "Parts are found by the package's relations and namespaces, whatever their names",
    arguments: packages.indices)
  func found(rank: Int) throws {
    try withTemporaryFile { path in
      writeZip(Self.packages[rank].parts, to: path)
      let heures = try TabularFile.read(path: path, sheet: "Heures")
      #expect(heures.rows.map(\.cells) == [[.text("lu")]])
      let notes = try TabularFile.read(path: path, sheet: "Notes")
      #expect(notes.rows.map(\.cells) == [[.number("2")]])
    }
  }

  @Test("A sheet whose relation leads nowhere is refused: no other sheet is read in its place")
  func astray() throws {
    var package = Package()
    package.target = "worksheets/absente.xml"
    try withTemporaryFile { path in
      writeZip(
        package.parts + [("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>")], to: path)
      #expect(throws: TabularError.missingPart("xl/worksheets/absente.xml")) {
        try TabularFile.read(path: path)
      }
    }
    try withTemporaryFile { path in
      writeZip(
        package.parts.map { ($0.name, $0.content.replacing(":id=\"rId1\"", with: ":id=\"rId7\"")) }, to: path)
      #expect(throws: TabularError.missingPart("Heures")) { try TabularFile.read(path: path) }
    }
  }

  @Test("Hidden sheets are told, the first in sight is read, and charts are no sheets")
  func hidden() throws {
    let parts = Package().parts.map { name, content in
      (name, content.replacing("name=\"Heures\"", with: "name=\"Heures\" state=\"veryHidden\""))
    }
    try withTemporaryFile { path in
      writeZip(parts, to: path)
      let sheets = try #require(try TabularFile.workbook(path: path)).sheets
      #expect(
        sheets == [
          TabularSheet(name: "Heures", isHidden: true), TabularSheet(name: "Notes", isHidden: false),
        ])
      #expect(try TabularFile.read(path: path).kind == .xlsx(sheet: "Notes"))
    }
    try withTemporaryFile { path in
      writeZip(
        Package().parts.map {
          ($0.name, $0.content.replacing("worksheet\" Target=\"/n", with: "chartsheet\" Target=\"/n"))
        }, to: path)
      let names = try WorkbookReader(path: path).sheetNames
      #expect(names == ["Heures"])
    }
  }

  @Test("A workbook saved as .xlsb is told from a damaged one")
  func binary() {
    #expect(throws: TabularError.binaryWorkbook) {
      try withTemporaryFile { path in
        writeZip(Package(root: "xl/workbook.bin").parts, to: path)
        _ = try TabularFile.read(path: path)
      }
    }
  }

  @Test("Relations changed at random are read or refused, never more")
  func mutations() throws {
    var random = SeededRandom(seed: 23)
    for _ in 0..<150 {
      var parts = Package().parts
      let part = Int.random(in: 0...3, using: &random)
      var bytes = Array(parts[part].content.utf8)
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 32...126, using: &random)
      parts[part].content = String(decoding: bytes, as: UTF8.self)
      try withTemporaryFile { path in
        writeZip(parts, to: path)
        _ = try? TabularFile.read(path: path, sheet: "Heures")  // refused or read: nothing may trap
      }
    }
  }

  @Test("Number formats made of anything are classed, never more")
  func formats() throws {
    var random = SeededRandom(seed: 5)
    let letters = Array("[]\"\\;_*hmsdyj0#.,:%€$-+E/@AP &lt;")
    for _ in 0..<200 {
      let code = String((0..<12).compactMap { _ in letters.randomElement(using: &random) })
        .replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      let styles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(code)\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>"
      try withTemporaryFile { path in
        writeZip(workbookParts("<row><c><v>6.25</v></c></row>", styles: styles), to: path)
        let rows = try TabularFile.read(path: path).rows
        #expect(rows.count == 1)
      }
    }
  }
}

import Formats
import Foundation
import Testing

@Suite struct CSVReaderTests {
  private func rows(_ text: String, limits: TabularLimits = .init()) throws -> [CSVRow] {
    try rows(Array(text.utf8), limits: limits)
  }

  private func rows(_ bytes: [UInt8], limits: TabularLimits = .init()) throws -> [CSVRow] {
    var reader = try CSVReader(bytes: bytes, limits: limits)
    var rows: [CSVRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  @Test(
    "The separator is the one that cuts the rows alike",
    arguments: [
      ("a;b\n1,5;2,5\n", CSVDialect.Separator.semicolon), ("a,b\n1,2\n", .comma), ("a|b;c\n1|2\n", .pipe),
      ("a\tb\n1\t2\n", .tab), ("seul\nun\n", .semicolon), ("\"a;b\",c\n\"d;e;f\",g\n", .comma),
      ("a|b\n9\" de large|x\n", .pipe), ("sep=,\na,b;c;d\n", .comma),
    ])
  func separator(text: String, separator: CSVDialect.Separator) throws {
    #expect(try CSVReader(bytes: Array(text.utf8)).dialect.separator == separator)
  }

  @Test(
    "Lines of titles above a table and of notes under it do not change its separator",
    arguments: [
      ("Relevé d'heures, chantier des Alouettes, octobre 2026\n\(table)", CSVDialect.Separator.semicolon),
      ("Relevé d'heures octobre 2026\n\(table.replacing(";", with: "|"))", .pipe),
      ("Martel SA; 12 rue des Lices; Valombre\n\n\(table.replacing(";", with: "\t"))", .tab),
      ("Relevé; octobre\n\(table.replacing(",", with: ".").replacing(";", with: ","))", .comma),
      ("\(table)Fait à Valombre, le 2 novembre, pour la direction, bon pour accord, lu\n", .semicolon),
      (String(repeating: "Notice, à lire, avant\n", count: 12) + table, .semicolon),
      ("Nom,Mois,Heures\r\n\"Amrani\",2026-10,\"70,5\"\r\n\"Besson\",2026-10,\"35,5\"\r\n", .comma),
      ("adresse;ville\n3 rue A, bât. B, hall C, 44000;X\n4 rue D, bât. E, hall F, 44000;Y\n", .semicolon),
      ("a, b, c\n1, 2, 3\n", .comma), ("a;b\r1;2\r3;4\r", .semicolon),
    ])
  func titles(text: String, separator: CSVDialect.Separator) throws {
    #expect(try CSVReader(bytes: Array(text.utf8)).dialect.separator == separator)
  }

  private static let table =
    "Nom;Prénom;Mois;Heures\nAmrani;Lila;2026-10;70,5\nBesson;Nora;2026-10;151,67\nCorbel;Yann;2026-10;35\n"

  @Test("Accents are read from UTF-8, UTF-8 with its mark, Windows-1252, ISO-8859-1 and UTF-16")
  func encodings() throws {
    let text = "nom;prénom\n« Zoé »;é\n"
    let french: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      Array(try #require(text.data(using: .windowsCP1252))),
      Array(try #require(text.data(using: .isoLatin1))),
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] },
    ]
    for bytes in french {
      #expect(try rows(bytes).map(\.cells) == [["nom", "prénom"], ["« Zoé »", "é"]])
    }
  }

  @Test("The euro, the dashes and the œ of Windows-1252 are read")
  func windows1252() throws {
    #expect(try rows([0x80, 0x3B, 0x96, 0x3B, 0x9C, 0x3B, 0x92, 0x0A])[0].cells == ["€", "–", "œ", "’"])
  }

  @Test("One damaged character does not turn a UTF-8 file into another encoding")
  func damaged() throws {
    let bytes = Array(String(repeating: "é;", count: 30).utf8) + [0xFF]
    #expect(try CSVReader(bytes: bytes).dialect.encoding == .utf8)
  }

  @Test("A quoted cell holds separators, doubled quotes and lines; rows keep the line where they start")
  func quotes() throws {
    let rows = try rows("a;b\r\n\"un;deux\r\ntrois\";\"il dit \"\"oui\"\"\"\r\n\r\nfin;9\" de large\r\n")
    #expect(
      rows.map(\.cells) == [["a", "b"], ["un;deux\r\ntrois", "il dit \"oui\""], ["fin", "9\" de large"]])
    #expect(rows.map(\.line) == [1, 2, 5])
  }

  @Test(
    "CR alone, LF alone and a last line without end all end a row",
    arguments: ["a;b\rc;d", "a;b\nc;d", "a;b\r\nc;d\r\n"])
  func lineEnds(text: String) throws {
    #expect(try rows(text).map(\.cells) == [["a", "b"], ["c", "d"]])
  }

  @Test("A stray control character does not make a text binary")
  func strayControl() throws {
    let text = String(repeating: "a;b\n", count: 40) + "c\u{1};d\n"
    #expect(try TabularFile.read(bytes: Array(text.utf8)).rows.count == 41)
  }

  @Test("Empty cells at both ends are kept")
  func emptyCells() throws {
    #expect(try rows(";a;\n")[0].cells == ["", "a", ""])
  }

  @Test("A quote that never closes is refused with its line")
  func unclosed() {
    #expect(throws: TabularError.unclosedQuote(line: 2)) { try rows("a;b\n\"c;d\ne;f\n") }
  }

  @Test("Too many columns, too large a cell, too many rows are refused with their place")
  func limits() {
    var limits = TabularLimits()
    limits.columns = 3
    limits.cellBytes = 4
    limits.rows = 3
    #expect(throws: TabularError.tooManyColumns(line: 2, limit: 3)) { try rows("a\n;;;\n", limits: limits) }
    #expect(throws: TabularError.cellTooLarge(line: 2, limit: 4)) { try rows("a\nbcdef\n", limits: limits) }
    #expect(throws: TabularError.cellTooLarge(line: 1, limit: 4)) {
      try rows("\"bc\ndef\"\n", limits: limits)
    }
    #expect(throws: TabularError.tooManyRows(limit: 3)) { try rows("a\nb\nc\nd\n", limits: limits) }
    limits.cells = 5
    #expect(throws: TabularError.tooManyCells(limit: 5)) {
      var reader = try CSVReader(bytes: Array("a;b\nc;\n;d\n".utf8), limits: limits)
      _ = try reader.remainingRows()
    }
  }

  @Test("A file that is absent is said to be")
  func absent() {
    #expect(throws: TabularError.file(.absent)) { try CSVReader(path: "/nulle/part.csv") }
  }
}

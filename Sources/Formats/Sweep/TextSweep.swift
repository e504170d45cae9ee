import Folding
internal import Foundation

/// Reads every text that a file holds, whatever shows it: all the parts of a workbook, hidden sheets, properties
/// and comments included; delimited text by its cells; any other file as running text.
public enum TextSweep {
  /// Calls the body with each passage that holds a long number, in flat memory but for a workbook's own parts.
  /// - Throws: `TabularError` for an archive that cannot be opened wholly, or what the body throws.
  public static func read(
    path: String, limits: TabularLimits = .init(), _ body: (SweptPassage) throws -> Void
  ) throws {
    switch try FileSignature.of(path: path) {
    case .zip: try ArchiveSweep(path: path, limits: limits).read(body)
    case .text, .other, .legacyWorkbook, .encryptedWorkbook: try readText(path, body)
    }
  }

  private static func readText(_ path: String, _ body: (SweptPassage) throws -> Void) throws {
    do {
      let source = try ByteSource(path: path, asUTF8: true)
      var chunk: [UInt8] = []
      guard source.next(&chunk) else { return }
      let isTable = AwardFormat.detect(Array(chunk.prefix(4096))) == .csv
      var sweep = RunningSweep(isTable ? .acrossCells : .running)
      repeat { try sweep.feed(chunk, body) } while source.next(&chunk)
      try sweep.finish(body)
      if isTable { try readTable(path, body) }
    } catch let error as FileError {
      throw TabularError.file(error)
    }
  }

  /// A table that stops being one was read as running text already.
  private static func readTable(_ path: String, _ body: (SweptPassage) throws -> Void) throws {
    var limits = TabularLimits()
    limits.rows = .max
    guard var reader = try? CSVReader(path: path, limits: limits) else { return }
    var headings = Headings()
    while let row = (try? reader.next()) ?? nil {
      for (column, cell) in row.cells.enumerated() {
        if cell.utf8.mayHoldDigits(12) {
          try body(
            SweptPassage(
              text: cell, heading: headings[column], place: .line(row.line), extent: .whole))
        }
        headings.note(cell, column)
      }
    }
  }
}

/// What stands at the top of each column: its first two texts, a title often standing above the header.
struct Headings {
  private var texts: [Int: [String]] = [:]

  /// A line each.
  subscript(column: Int) -> String? { texts[column]?.joined(separator: "\n") }

  mutating func note(_ cell: String, _ column: Int) {
    guard column < 500, texts[column, default: []].count < 2, cell.utf8.count < 100,
      cell.contains(where: \.isLetter)
    else { return }
    texts[column, default: []].append(cell)
  }
}

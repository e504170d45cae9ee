internal import Foundation

/// All the parts of a zip, those of the archives that it holds included.
struct ArchiveSweep {
  private static let deepest = 2

  private let archive: ZipArchive
  private let limits: TabularLimits
  private let depth: Int

  init(path: String, limits: TabularLimits, depth: Int = 0) throws(TabularError) {
    (self.limits, self.depth) = (limits, depth)
    archive = try ZipArchive(path: path, limits: limits)
  }

  func read(_ body: (SweptPassage) throws -> Void) throws {
    let names = archive.names
    let titles = SheetTitles()
    let shared = SharedTexts()
    for (index, name) in names.enumerated() where Self.isLookedAtFirst(name) {
      let bytes = try archive.part(at: index)
      // What is damaged is searched as bytes, below.
      try? XMLWalk.walk(bytes, encoding: .declared, titles)
      if Self.isShared(name) { try? XMLWalk.walk(bytes, encoding: .declared, shared) }
    }
    try sweep(Array("\(archive.comment) \(names.joined(separator: " "))".utf8), "noms", body)
    for (index, name) in names.enumerated() where !Self.isShared(name) {
      try read(try archive.part(at: index), name, titles, shared, body)
    }
    // What no cell shows, and all of them where the part is damaged.
    for text in shared.unused { try sweep(Array(text.utf8), "xl/sharedStrings.xml", body) }
    for (index, name) in names.enumerated() where Self.isShared(name) && shared.isEmpty {
      try sweep(try archive.part(at: index), name, body)
    }
  }

  private static func isShared(_ name: String) -> Bool { name.lowercased().hasSuffix("sharedstrings.xml") }

  private static func isLookedAtFirst(_ name: String) -> Bool {
    let file = name.lowercased().split(separator: "/").last ?? ""
    return isShared(name) || file.hasSuffix(".rels") || file.hasPrefix("workbook")
  }

  private func read(
    _ bytes: [UInt8], _ name: String, _ titles: SheetTitles, _ shared: SharedTexts,
    _ body: (SweptPassage) throws -> Void
  ) throws {
    if FileSignature.of(bytes) == .zip { return try readArchive(bytes, body) }
    guard Self.looksLikeXML(bytes) else { return try sweep(bytes, name, body) }
    let part = PartSweep(part: name, sheet: titles.title(of: name), shared: shared)
    let isWhole = (try? XMLWalk.walk(bytes, encoding: .declared, part)) != nil
    for passage in part.passages { try body(passage) }
    if !isWhole { try sweep(bytes, name, body) }
  }

  private static func looksLikeXML(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(8).contains(0x3C)
  }

  private func sweep(_ bytes: [UInt8], _ name: String, _ body: (SweptPassage) throws -> Void) throws {
    var sweep = RunningSweep(.running, place: .part(name))
    try sweep.feed(bytes, body)
    try sweep.finish(body)
  }

  /// Through a temporary file, since libzip seeks.
  private func readArchive(_ bytes: [UInt8], _ body: (SweptPassage) throws -> Void) throws {
    guard depth < Self.deepest else { throw TabularError.inflatesBeyond(bytes: limits.inflatedBytes) }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: file) }  // the system empties that directory anyway
    do { try Data(bytes).write(to: file) } catch { throw TabularError.file(.unreadable) }
    try ArchiveSweep(path: file.path, limits: limits, depth: depth + 1).read(body)
  }
}

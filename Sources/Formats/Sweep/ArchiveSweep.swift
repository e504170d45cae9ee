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
      try walk(index, titles)
      if Self.isShared(name) { try walk(index, shared) }
    }
    try sweep(Array("\(archive.comment) \(names.joined(separator: " "))".utf8), "noms", body)
    for (index, name) in names.enumerated() where !Self.isShared(name) {
      try read(index, name, titles, shared, body)
    }
    // What no cell shows, and all of them where the part is damaged.
    for text in shared.unused { try sweep(Array(text.utf8), "xl/sharedStrings.xml", body) }
    for (index, name) in names.enumerated() where Self.isShared(name) && shared.isEmpty {
      try sweep(try archive.stream(at: index), name, body)
    }
  }

  private static func isShared(_ name: String) -> Bool { name.lowercased().hasSuffix("sharedstrings.xml") }

  private static func isLookedAtFirst(_ name: String) -> Bool {
    let file = name.lowercased().split(separator: "/").last ?? ""
    return isShared(name) || file.hasSuffix(".rels") || file.hasPrefix("workbook")
  }

  /// What is malformed is searched as bytes, later on.
  private func walk(_ index: Int, _ handler: some XMLHandler) throws(TabularError) {
    let stream = try archive.stream(at: index)
    try? XMLWalk.walk(stream, encoding: .declared, handler)
    try stream.finish()
  }

  private func read(
    _ index: Int, _ name: String, _ titles: SheetTitles, _ shared: SharedTexts,
    _ body: (SweptPassage) throws -> Void
  ) throws {
    let stream = try archive.stream(at: index)
    if FileSignature.of(stream.head) == .zip { return try readArchive(stream, body) }
    guard stream.head.contains(0x3C) else { return try sweep(stream, name, body) }
    let isWhole = try withoutActuallyEscaping(body) { body in
      let part = PartSweep(part: name, sheet: titles.title(of: name), shared: shared, body)
      let isWhole = (try? XMLWalk.walk(stream, encoding: .declared, part)) != nil
      if let failure = part.failure { throw failure }
      return isWhole
    }
    if isWhole { try stream.finish() } else { try sweep(try archive.stream(at: index), name, body) }
  }

  private func sweep(_ stream: ZipStream, _ name: String, _ body: (SweptPassage) throws -> Void) throws {
    var sweep = RunningSweep(.running, place: .part(name))
    while let chunk = stream.next() { try sweep.feed(chunk, body) }
    try sweep.finish(body)
    try stream.finish()
  }

  private func sweep(_ bytes: [UInt8], _ name: String, _ body: (SweptPassage) throws -> Void) throws {
    var sweep = RunningSweep(.running, place: .part(name))
    try sweep.feed(bytes, body)
    try sweep.finish(body)
  }

  /// Through a temporary file, since libzip seeks.
  private func readArchive(_ stream: ZipStream, _ body: (SweptPassage) throws -> Void) throws {
    guard depth < Self.deepest else { throw TabularError.inflatesBeyond(bytes: limits.inflatedBytes) }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: file) }  // the system empties that directory anyway
    try copy(stream, to: file)
    try ArchiveSweep(path: file.path, limits: limits, depth: depth + 1).read(body)
  }

  private func copy(_ stream: ZipStream, to file: URL) throws {
    do {
      try Data().write(to: file)
      let copy = try FileHandle(forWritingTo: file)
      defer { try? copy.close() }  // it is read again below, whole or not
      while let chunk = stream.next() { try copy.write(contentsOf: chunk) }
    } catch {
      throw TabularError.file(.unreadable)
    }
    try stream.finish()
  }
}

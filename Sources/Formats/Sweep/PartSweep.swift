import Folding

/// One part of a workbook or of a document: its cells where it has some, its paragraphs otherwise.
final class PartSweep: XMLHandler {
  /// The words that a paragraph is cut into, and how they look.
  private static let inline: Set = ["t", "r", "rPr", "rPh", "span", "b", "i", "u", "sz", "color", "font"]

  /// The sheet's name, nil for any other part.
  private let sheet: String?
  private let place: SweptPassage.Place
  private let shared: SharedTexts
  private var block = ""
  private var cell: (reference: String, isShared: Bool)?
  private var headings = Headings()
  private let body: (SweptPassage) throws -> Void
  /// What the body threw: nothing more is read.
  private(set) var failure: (any Error)?

  init(
    part: String, sheet: String?, shared: SharedTexts, _ body: @escaping (SweptPassage) throws -> Void
  ) {
    (self.sheet, self.shared, self.body) = (sheet, shared, body)
    place = .part(part)
  }

  var isDone: Bool { failure != nil }

  func start(_ name: String, _ attributes: XMLAttributes) {
    if name == "c", sheet != nil { cell = ("", false) }
    attributes.forEach(note)
  }

  private func note(_ name: String, _ value: String) {
    if cell != nil, name == "r" { cell?.reference = value }
    if cell != nil, name == "t" { cell?.isShared = value == "s" }
    if value.utf8.mayHoldDigits(12) { add(value, heading: name) }
  }

  func characters(_ text: String) { block += text }
  func aside(_ text: String) { block += text }

  func end(_ name: String) {
    guard !Self.inline.contains(name) else { return }
    if name == "v", let cell, cell.isShared {
      readShared(block)
    } else if !block.isEmpty {
      read(block, heading: cell == nil ? name : nil)
    }
    block = ""
    if name == "c" { cell = nil }
  }

  private func readShared(_ index: String) {
    guard let index = Int(index), let text = shared.use(index) else { return }
    read(text, heading: nil)
  }

  private func read(_ text: String, heading: String?) {
    let column = cell.map { Self.column(of: $0.reference) }
    if text.utf8.mayHoldDigits(12) { add(text, heading: heading ?? column.flatMap { headings[$0] }) }
    if let column { headings.note(text, column) }
  }

  private func add(_ text: String, heading: String?) {
    let stands = cell.map { SweptPassage.Place.cell(sheet: sheet ?? "", reference: $0.reference) }
    guard failure == nil else { return }
    do {
      try body(SweptPassage(text: text, heading: heading, place: stands ?? place, extent: .whole))
    } catch {
      failure = error
    }
  }

  /// « BC12 » is column 54.
  private static func column(of reference: String) -> Int {
    reference.utf8.prefix { $0.isLatinLetter }.reduce(0) { $0 * 26 + Int($1 & 0x1F) } - 1
  }
}

/// The texts that cells share, and those that no cell has shown.
final class SharedTexts: XMLHandler {
  private var texts: [String] = []
  private var used: Set<Int> = []
  private var text = ""

  func start(_ name: String, _ attributes: XMLAttributes) { if name == "si" { text = "" } }
  func characters(_ text: String) { self.text += text }
  func aside(_ text: String) { self.text += text }
  func end(_ name: String) { if name == "si" { texts.append(text) } }

  func use(_ index: Int) -> String? {
    guard texts.indices.contains(index) else { return nil }
    used.insert(index)
    return texts[index]
  }

  var isEmpty: Bool { texts.isEmpty }
  var unused: [String] { texts.indices.filter { !used.contains($0) }.map { texts[$0] } }
}

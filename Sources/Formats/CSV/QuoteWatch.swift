/// Tells a quote that was typed alone, and that the next one closes lines further down, from one that keeps a
/// text of several lines: what the first holds has as many separators as the lines that it swallows.
struct QuoteWatch {
  private(set) var stray: Int?
  private var widest = 1
  private var separators = 0
  private var lines = 0
  private var cutShort = false

  /// - Parameters:
  ///   - lines: how many ends of line a quoted cell holds.
  ///   - trailing: a text follows its closing quote.
  mutating func meet(_ cell: [UInt8], separator: UInt8, lines: Int, trailing: Bool) {
    guard lines > 0 || trailing else { return }
    let held = cell.count { $0 == separator }
    self.lines += lines
    separators += held
    if trailing, held > 0 { cutShort = true }
  }

  mutating func endRow(at line: Int, width: Int) {
    widest = max(widest, width)
    let swallows = separators > 0 && separators + width - 1 >= (lines + 1) * (widest - 1)
    if swallows || cutShort { stray = stray ?? line }
    (separators, lines, cutShort) = (0, 0, false)
  }
}

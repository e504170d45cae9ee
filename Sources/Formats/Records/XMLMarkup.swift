/// Follows the constructs of XML in which `<` opens no element: comments, CDATA sections, instructions.
struct XMLMarkup {
  private enum State { case text, opening, inside(end: [UInt8]) }

  private var state = State.text
  private var seen: [UInt8] = []

  /// True while what is read can be a tag.
  mutating func isMarkup(_ byte: UInt8) -> Bool {
    switch state {
    case .text:
      if byte == 0x3C { (state, seen) = (.opening, [byte]) }
      return true
    case .opening:
      seen.append(byte)
      guard let known = Self.constructs.first(where: { $0.start.starts(with: seen) }) else {
        state = byte == 0x3C ? .opening : .text
        seen = byte == 0x3C ? [byte] : []
        return true
      }
      if known.start == seen { (state, seen) = (.inside(end: known.end), []) }
      return false
    case .inside(let end):
      seen.append(byte)
      if seen.count > end.count { seen.removeFirst() }
      if seen == end { (state, seen) = (.text, []) }
      return false
    }
  }

  private static let constructs: [(start: [UInt8], end: [UInt8])] = [
    ("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}

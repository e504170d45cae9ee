import Markup

/// What a malicious or unlucky person types.
let hostile = "\"'><script>alert(1)</script>&amp;<img src=x onerror=alert(2)>"

/// A generator that gives the same numbers at each run, so that a failure can be looked at again.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// What is wrong with the nesting of a fragment: a tag closed too early, never, or twice.
func imbalance(_ html: HTML) -> String? {
  let void: Set<Substring> = ["input", "br", "img", "meta", "link", "hr"]
  var open: [Substring] = []
  for piece in html.text.split(separator: "<").dropFirst(html.text.hasPrefix("<") ? 0 : 1) {
    guard let end = piece.firstIndex(of: ">") else { return "unclosed <\(piece)" }
    let tag = piece[..<end]
    let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    if tag.hasPrefix("/") {
      guard open.popLast() == name else { return "unexpected </\(name)>" }
    } else if !tag.hasSuffix("/"), !void.contains(name) {
      open.append(name)
    }
  }
  return open.isEmpty ? nil : "left open: \(open)"
}

/// The identifiers that appear twice, and the references that lead to no identifier.
func brokenReferences(_ html: HTML) -> [String] {
  func values(of attribute: String) -> [String] {
    html.text.components(after: " \(attribute)=\"").map { String($0.prefix { $0 != "\"" }) }
  }
  let identifiers = values(of: "id")
  let twice = Set(identifiers.filter { id in identifiers.filter { $0 == id }.count > 1 })
  let references =
    values(of: "aria-describedby").flatMap { $0.split(separator: " ").map(String.init) } + values(of: "for")
  return twice.sorted() + references.filter { !identifiers.contains($0) }
}

extension String {
  fileprivate func components(after marker: String) -> [Substring] {
    var rest = self[...]
    var found: [Substring] = []
    while let place = rest.firstRange(of: marker) {
      rest = rest[place.upperBound...]
      found.append(rest)
    }
    return found
  }
}

/// `xl/sharedStrings.xml`: each text once, its rich runs joined, its phonetic guides left out.
final class SharedStrings: XMLPart {
  private(set) var texts: [String] = []
  /// The ranks of those that are struck out, be it in part.
  private(set) var struck: Set<Int> = []
  private var text = ""
  private var collecting = false
  private var phonetic = false
  private let limits: TabularLimits

  init(part: String, limits: TabularLimits) {
    self.limits = limits
    super.init(part: part)
  }

  override func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "si": text = ""
    case "t": collecting = !phonetic
    case "rPh": phonetic = true
    case "strike" where attributes.isOn: struck.insert(texts.count)
    default: break
    }
  }

  override func characters(_ text: String) {
    if collecting { self.text += text }
  }

  override func end(_ name: String) {
    switch name {
    case "si": endText()
    case "t": collecting = false
    case "rPh": phonetic = false
    default: break
    }
  }

  private func endText() {
    guard texts.count < limits.cells else { return fail(.tooManyCells(limit: limits.cells)) }
    texts.append(text.unescapedControls.withoutUnseenMarks)
  }
}

extension String {
  nonisolated(unsafe) private static let escapedControl = /_x([0-9A-Fa-f]{4})_/

  /// ECMA-376 writes the characters that XML forbids as `_x000D_`.
  var unescapedControls: String {
    guard utf8.contains(0x5F), contains("_x") else { return self }
    var result = ""
    var rest = self[...]
    while let escape = rest.firstRange(of: Self.escapedControl) {
      result += rest[..<escape.lowerBound]
      let code = rest[escape].dropFirst(2).dropLast()
      if let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) {
        result.unicodeScalars.append(scalar)
      } else {
        result += rest[escape]
      }
      rest = rest[escape.upperBound...]
    }
    return result + rest
  }
}

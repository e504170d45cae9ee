extension HTML: ExpressibleByStringInterpolation {
  public init(stringLiteral value: StaticString) {
    self.init(utf8: value.withUTF8Buffer { Array($0) })
  }

  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.html
  }

  /// Literal parts are `StaticString`: a string known only at run time cannot pass for markup.
  public struct StringInterpolation: StringInterpolationProtocol {
    var html: HTML

    public init(literalCapacity: Int, interpolationCount: Int) {
      html = .empty
      html.utf8.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { html.utf8.append(contentsOf: $0) }
    }
  }
}

extension HTML.StringInterpolation {
  public mutating func appendInterpolation(_ text: String) {
    html.append(escaping: text)
  }

  public mutating func appendInterpolation(_ text: Substring) {
    html.append(escaping: text)
  }

  /// Plain digits, for attributes and identifiers. What a person reads goes through ``French``.
  public mutating func appendInterpolation(_ number: Int) {
    html.append(escaping: String(number))
  }

  public mutating func appendInterpolation(_ fragment: HTML) {
    html += fragment
  }

  public mutating func appendInterpolation(_ fragment: HTML?) {
    if let fragment { html += fragment }
  }

  public mutating func appendInterpolation(_ fragments: [HTML]) {
    for fragment in fragments { html += fragment }
  }

  public mutating func appendInterpolation(_ component: some Component) {
    html += component.html
  }
}

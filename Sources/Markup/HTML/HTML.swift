/// Markup that is safe to send: its fixed parts are literals, everything else was escaped on the way in.
///
/// ```swift
/// let cell: HTML = "<td class=\"nombre\">\(lot.title)</td>"
/// ```
/// The bytes are UTF-8. Building is one append after another into one buffer, so a page costs about what
/// copying it costs.
public struct HTML: Hashable, Sendable {
  /// The markup as UTF-8, ready for a response body.
  public internal(set) var utf8: [UInt8]

  init(utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// Text, shown as it was written: markup in it is displayed, never interpreted.
  public init(_ text: some StringProtocol) {
    self.utf8 = []
    append(escaping: text)
  }

  /// Markup made elsewhere, by a program that escapes. Never give it what a person typed.
  public init(trusted markup: String) {
    self.utf8 = Array(markup.utf8)
  }

  public static let empty = HTML(utf8: [])

  public var isEmpty: Bool { utf8.isEmpty }

  public var text: String { String(decoding: utf8, as: UTF8.self) }

  public static func + (left: HTML, right: HTML) -> HTML {
    HTML(utf8: left.utf8 + right.utf8)
  }

  public static func += (left: inout HTML, right: HTML) {
    left.utf8 += right.utf8
  }
}

extension HTML: CustomStringConvertible {
  public var description: String { text }
}

extension Sequence<HTML> {
  /// The fragments one after the other, `separator` between two of them.
  public func joined(separator: HTML = .empty) -> HTML {
    var result = HTML.empty
    for (index, part) in enumerated() {
      if index > 0 { result += separator }
      result += part
    }
    return result
  }
}

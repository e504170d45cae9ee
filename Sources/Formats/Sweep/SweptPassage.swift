/// A piece of a file's text that holds at least twelve digits with few letters between them.
public struct SweptPassage: Hashable, Sendable {
  public enum Place: Hashable, Sendable {
    /// A line of a text file, from 1.
    case line(Int)
    case cell(sheet: String, reference: String)
    /// What no cell shows: properties, comments, headers, a hidden part…
    case part(String)
  }

  public enum Extent: Hashable, Sendable {
    /// The whole of a cell, an attribute, a paragraph.
    case whole
    /// A stretch of running text, words before the digits included.
    case running
    /// A stretch of a table's raw text, that runs across its cells: each of them is delivered apart too.
    case acrossCells
  }

  public let text: String
  /// The title of the column or the name of the field, as far as it is known.
  public let heading: String?
  /// Where the text begins.
  public let place: Place
  public let extent: Extent

  /// Where something of the text stands: running text goes over several lines.
  public func place(of index: String.Index) -> Place {
    guard case .line(let line) = place, extent != .whole else { return place }
    return .line(line + text[..<index].count(where: \.isNewline))
  }
}

extension UInt8 {
  var isLatinLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}

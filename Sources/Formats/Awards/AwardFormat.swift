/// The formats in which awards are published.
public enum AwardFormat: Hashable, Sendable {
  case json, xml, csv

  /// From the first bytes that are not spaces; nil for what is not text.
  static func detect(_ head: [UInt8]) -> AwardFormat? {
    let text = head.starts(with: CSVReader.mark) ? head.dropFirst(3) : head[...]
    let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    switch first {
    case 0x7B, 0x5B: return .json
    case 0x3C: return .xml
    case nil: return nil
    default: return FileSignature.of(head) == .text ? .csv : nil
    }
  }
}

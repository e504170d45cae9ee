/// How a delimited text is written.
public struct CSVDialect: Hashable, Sendable {
  public enum Separator: UInt8, CaseIterable, Sendable {
    case semicolon = 0x3B
    case comma = 0x2C
    case pipe = 0x7C
    case tab = 0x09
  }

  public var encoding: TextEncoding
  public var separator: Separator

  public init(encoding: TextEncoding, separator: Separator) {
    self.encoding = encoding
    self.separator = separator
  }

  /// Reads all of the source, since one accent in the last line decides of the encoding.
  static func detect(_ source: ByteSource) -> CSVDialect {
    var (tally, accents) = (EncodingTally(), AccentEvidence())
    var sample: [UInt8] = []
    var chunk: [UInt8] = []
    while source.next(&chunk) {
      tally.count(chunk)
      accents.count(chunk)
      if sample.count < 1 << 16 { sample += chunk }
    }
    accents.count([0x0A])
    let encoding = tally.encoding == .utf8 ? .utf8 : accents.encoding ?? .windows1252
    return .init(encoding: encoding, separator: SeparatorGuess.separator(of: sample.prefix(1 << 16)))
  }
}

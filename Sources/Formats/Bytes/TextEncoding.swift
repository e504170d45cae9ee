/// The encodings that French files come in. Windows-1252 also reads ISO-8859-1; the command line of Windows
/// writes code page 850, old spreadsheets of the Macintosh Mac Roman.
public enum TextEncoding: Sendable, Hashable {
  case utf8
  case windows1252
  case codePage850
  case macRoman

  /// Decodes; what is not a character becomes U+FFFD.
  func decode(_ bytes: some Collection<UInt8>) -> String {
    switch self {
    case .utf8: String(decoding: bytes, as: UTF8.self)
    case .windows1252: Self.pasted(bytes) ?? characters(bytes)
    case .codePage850, .macRoman: characters(bytes)
    }
  }

  /// The character of one byte; in UTF-8, of ASCII alone.
  func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    return switch self {
    case .utf8: "\u{FFFD}"
    case .windows1252: Self.windows1252Scalars[Int(byte) - 0x80]
    case .codePage850: Self.codePage850Scalars[Int(byte) - 0x80]
    case .macRoman: Self.macRomanScalars[Int(byte) - 0x80]
    }
  }

  private func characters(_ bytes: some Collection<UInt8>) -> String {
    String(String.UnicodeScalarView(bytes.map(scalar)))
  }

  /// Files put end to end may mix both: letters of Europe in sound UTF-8 are no accident.
  private static func pasted(_ bytes: some Collection<UInt8>) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self),
      text.unicodeScalars.allSatisfy({ $0.value < 0x180 || (0x2000...0x20FF).contains($0.value) })
    else { return nil }
    return text
  }
}

/// The encodings that French public files come in. Windows-1252 also reads ISO-8859-1.
public enum TextEncoding: Sendable, Hashable {
  case utf8
  case windows1252

  /// Decodes; what is not a character becomes U+FFFD.
  func decode(_ bytes: some Collection<UInt8>) -> String {
    switch self {
    case .utf8: String(decoding: bytes, as: UTF8.self)
    case .windows1252: Self.pasted(bytes) ?? String(String.UnicodeScalarView(bytes.map(Self.scalar)))
    }
  }

  /// Files put end to end may mix both: letters of Europe in sound UTF-8 are no accident.
  private static func pasted(_ bytes: some Collection<UInt8>) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self),
      text.unicodeScalars.allSatisfy({ $0.value < 0x180 || (0x2000...0x20FF).contains($0.value) })
    else { return nil }
    return text
  }

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// 0x80 to 0x9F, where Windows-1252 departs from ISO-8859-1.
  private static let upperControls: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
    "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
  ]
}

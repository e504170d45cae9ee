extension HTML {
  /// Escapes the five characters that matter in text and in a quoted attribute.
  mutating func append(escaping text: some StringProtocol) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaping: $0) }
    if done == nil {
      Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) }
    }
  }

  private mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in bytes.indices {
      guard let entity = entity(for: bytes[index]) else { continue }
      utf8.append(contentsOf: bytes[start..<index])
      entity.withUTF8Buffer { utf8.append(contentsOf: $0) }
      start = index + 1
    }
    utf8.append(contentsOf: bytes[start...])
  }

  private func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

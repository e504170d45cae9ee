/// Reads a JSON string that has escapes. A lone surrogate becomes U+FFFD.
struct JSONStringReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let start: Int
  private(set) var position: Int

  init(bytes: UnsafeBufferPointer<UInt8>, start: Int, position: Int) {
    self.bytes = bytes
    self.start = start
    self.position = position
  }

  /// From the opening quote to past the closing one; nil on a fault, at `position`.
  mutating func rest() -> String? {
    var text: [UInt8] = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x22:
        position += 1
        return String(decoding: text, as: UTF8.self)
      case 0x5C:
        position += 1
        guard escape(into: &text) else { return nil }
      case 0..<0x20: return nil
      default:
        text.append(byte)
        position += 1
      }
    }
    return nil
  }

  private mutating func escape(into text: inout [UInt8]) -> Bool {
    guard position < bytes.count else { return false }
    let byte = bytes[position]
    switch byte {
    case 0x22, 0x5C, 0x2F: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75: return unicodeEscape(into: &text)
    default: return false
    }
    position += 1
    return true
  }

  private mutating func unicodeEscape(into text: inout [UInt8]) -> Bool {
    guard let first = hexadecimal(at: position + 1) else { return false }
    position += 5
    var units = [first]
    if (0xD800...0xDBFF).contains(first), position + 5 < bytes.count, bytes[position] == 0x5C,
      bytes[position + 1] == 0x75, let second = hexadecimal(at: position + 2),
      (0xDC00...0xDFFF).contains(second)
    {
      units.append(second)
      position += 6
    }
    text += String(decoding: units, as: UTF16.self).utf8
    return true
  }

  private func hexadecimal(at index: Int) -> UInt16? {
    guard index + 4 <= bytes.count else { return nil }
    var value: UInt16 = 0
    for byte in bytes[index..<(index + 4)] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt16(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt16(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt16(byte - 0x57)
      default: return nil
      }
    }
    return value
  }
}

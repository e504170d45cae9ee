/// Percent coding of names and values, as forms send them.
enum PercentCoding {
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// Everything is encoded but the unreserved characters of RFC 3986.
  static func encode(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `+` is a space. A broken escape stays as it is, broken UTF-8 becomes U+FFFD, and either is reported, as is the
  /// byte zero, which no text holds and which databases refuse.
  static func decode(_ text: Substring) -> (text: String, isMalformed: Bool) {
    let source = Array(text.utf8)
    var bytes: [UInt8] = []
    var isMalformed = false
    var index = 0
    while index < source.count {
      let byte = source[index]
      index += 1
      if byte == UInt8(ascii: "+") {
        bytes.append(UInt8(ascii: " "))
      } else if byte != UInt8(ascii: "%") {
        bytes.append(byte)
      } else if index + 1 < source.count, let high = value(source[index]), let low = value(source[index + 1])
      {
        bytes.append(high << 4 | low)
        index += 2
      } else {
        bytes.append(byte)
        isMalformed = true
      }
    }
    isMalformed = isMalformed || bytes.contains(0)
    if let valid = String(validating: bytes, as: UTF8.self) { return (valid, isMalformed) }
    return (String(decoding: bytes, as: UTF8.self), true)
  }

  /// The `name=value` pairs of a query or of a form body, in order; empty pairs are skipped.
  static func pairs(_ text: String) -> [(name: String, value: String, isMalformed: Bool)] {
    text.split(separator: "&").map { (pair: Substring) in
      let parts: [Substring] = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = decode(parts[0])
      let value = decode(parts.count > 1 ? parts[1] : "")
      return (name.text, value.text, name.isMalformed || value.isMalformed)
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

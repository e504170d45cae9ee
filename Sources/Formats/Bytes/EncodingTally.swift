/// Judges an encoding from all the bytes: a few damaged characters do not turn a UTF-8 file into another.
struct EncodingTally {
  private var awaited = 0
  private var sound = 0
  private var broken = 0

  static func encoding(of bytes: [UInt8]) -> TextEncoding {
    var tally = EncodingTally()
    tally.count(bytes)
    return tally.encoding
  }

  mutating func count(_ bytes: [UInt8]) {
    for byte in bytes { count(byte) }
  }

  /// UTF-8 unless at least a tenth of its sequences would be broken.
  var encoding: TextEncoding {
    let allBroken = broken + (awaited > 0 ? 1 : 0)
    return allBroken == 0 || allBroken * 10 <= sound ? .utf8 : .windows1252
  }

  private mutating func count(_ byte: UInt8) {
    if awaited > 0 {
      if byte & 0xC0 == 0x80 {
        awaited -= 1
        if awaited == 0 { sound += 1 }
        return
      }
      awaited = 0
      broken += 1
    }
    switch byte {
    case 0..<0x80: break
    case 0xC2...0xDF: awaited = 1
    case 0xE0...0xEF: awaited = 2
    case 0xF0...0xF4: awaited = 3
    default: broken += 1
    }
  }
}

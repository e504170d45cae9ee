/// UTF-16 that comes by chunks, turned into UTF-8.
struct UTF16Stream {
  private let isLittle: Bool
  private var pending: UInt8?

  /// From the file's first bytes: its mark, or every other byte null; nil is another encoding.
  init?(_ head: [UInt8]) {
    guard !UTF16Text.isMarked(head) else {
      isLittle = head[0] == 0xFF
      return
    }
    let sample = head.prefix(512)
    let even = sample.indices.count { $0 % 2 == 0 && sample[$0] == 0 }
    let odd = sample.indices.count { $0 % 2 == 1 && sample[$0] == 0 }
    guard sample.count >= 8, max(even, odd) * 4 > sample.count, min(even, odd) * 8 < max(even, odd)
    else { return nil }
    isLittle = odd > even
  }

  mutating func utf8(_ chunk: [UInt8]) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(chunk.count / 2)
    for byte in chunk {
      guard let first = pending else {
        pending = byte
        continue
      }
      units.append(isLittle ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte))
      pending = nil
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

/// Turns UTF-16 into UTF-8 chunk after chunk; a text of another encoding passes through.
struct UTF16Stream {
  private enum Order { case unknown, none, little, big }

  private var order = Order.unknown
  /// The byte that waits for the second half of its unit.
  private var half: UInt8?
  /// A unit that opens a pair, cut from the other by the end of a chunk.
  private var opening: UInt16?

  /// The chunk in UTF-8. Its encoding is judged on the first one.
  mutating func utf8(_ chunk: [UInt8]) -> [UInt8] {
    if order == .unknown { order = Self.order(of: chunk) }
    guard order == .little || order == .big else { return chunk }
    return Array(String(decoding: units(chunk), as: UTF16.self).utf8)
  }

  private mutating func units(_ chunk: [UInt8]) -> [UInt16] {
    let bytes = (half.map { [$0] } ?? []) + chunk
    half = bytes.count.isMultiple(of: 2) ? nil : bytes.last
    var units = opening.map { [$0] } ?? []
    opening = nil
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      let unit = order == .little ? second << 8 | first : first << 8 | second
      if unit != 0xFEFF { units.append(unit) }
    }
    if let last = units.last, UTF16.isLeadSurrogate(last) { opening = units.removeLast() }
    return units
  }

  /// By its mark, or, since many files have none, by the zeros that half of its bytes are.
  private static func order(of head: [UInt8]) -> Order {
    if head.starts(with: [0xFF, 0xFE]) { return .little }
    if head.starts(with: [0xFE, 0xFF]) { return .big }
    let sample = head.prefix(512)
    let even = sample.indices.count { $0 % 2 == 0 && sample[$0] == 0 }
    let odd = sample.indices.count { $0 % 2 == 1 && sample[$0] == 0 }
    guard sample.count >= 8, max(even, odd) * 4 > sample.count, min(even, odd) * 8 < max(even, odd) else {
      return .none
    }
    return odd > even ? .little : .big
  }
}

/// After a fault, looks for the start of the next record: `{"id":` after a comma, a brace, or the name of a
/// list of records.
struct JSONResync {
  private let firstKey: [UInt8]
  /// What was read since the brace that may open a record, and how far its first key is matched.
  private var candidate: [UInt8] = []
  private var matched = 0
  /// The last bytes that are not spaces.
  private var recent: [UInt8] = []
  private var kind: Award.Kind?

  init(firstKey: [UInt8]) { self.firstKey = firstKey }

  /// The record's first bytes, once its first key and colon are read.
  mutating func take(_ byte: UInt8) -> (start: [UInt8], kind: Award.Kind?)? {
    let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    if !candidate.isEmpty {
      candidate.append(byte)
      if let complete = match(byte, isSpace: isSpace) {
        if complete { return (candidate, kind) }
      } else {
        candidate = []
      }
    }
    if candidate.isEmpty, byte == 0x7B, mayOpenRecord() {
      candidate = [byte]
      matched = 0
    }
    if !isSpace {
      recent.append(byte)
      if recent.count > 64 { recent.removeFirst(32) }
    }
    return nil
  }

  /// True at the colon, false on the way, nil when this is not the key.
  private mutating func match(_ byte: UInt8, isSpace: Bool) -> Bool? {
    let wanted: [UInt8] = [0x22] + firstKey + [0x22, 0x3A]
    if isSpace, matched == 0 || matched == wanted.count - 1 { return candidate.count < 200 ? false : nil }
    guard byte == wanted[matched] else { return nil }
    matched += 1
    return matched == wanted.count
  }

  private mutating func mayOpenRecord() -> Bool {
    guard let last = recent.last, last != 0x2C, last != 0x7D else { return true }
    let list = AwardBuilder.recordKinds.first { name, _ in
      recent.suffix(name.utf8.count + 4).elementsEqual("\"\(name)\":[".utf8)
    }
    if let list { kind = list.value }
    return list != nil
  }
}

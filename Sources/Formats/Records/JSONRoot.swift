/// What the outermost values of a JSON file are. One award alone, and one a line (ndjson), have no list around.
enum JSONRoot: Hashable {
  /// An object that holds lists of records, or the list itself.
  case envelope
  /// Each is a record.
  case record(Award.Kind)

  /// Judged on the first keys of the first object.
  init(head: [UInt8]) {
    let keys = Self.keys(head)
    let isEnvelope = keys.contains { JSONFrames.containers[$0] != nil || AwardBuilder.recordKinds[$0] != nil }
    guard !isEnvelope, let kind = AwardBuilder.kind(ofFields: keys) else {
      self = .envelope
      return
    }
    self = .record(kind)
  }

  /// The keys of the first object of the text, as far as the head goes; none when it opens on a list.
  private static func keys(_ head: [UInt8]) -> [String] {
    var keys: [String] = []
    var depth = 0
    var text: [UInt8]?
    var escaped = false
    var last: [UInt8] = []
    for byte in head {
      if let read = text {
        switch byte {
        case _ where escaped: (escaped, text) = (false, read + [byte])
        case 0x5C: escaped = true
        case 0x22: (last, text) = (read, nil)
        default: text?.append(byte)
        }
        continue
      }
      switch byte {
      case 0x22: text = []
      case 0x7B, 0x5B:
        if depth == 0, byte == 0x5B { return [] }
        depth += 1
      case 0x7D, 0x5D:
        depth -= 1
        if depth == 0 { return keys }
      case 0x3A where depth == 1: keys.append(String(decoding: last, as: UTF8.self))
      default: break
      }
    }
    return keys
  }
}

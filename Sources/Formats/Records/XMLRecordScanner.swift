/// Cuts an XML file into its `<marche>` and `<contrat-concession>` elements as its bytes arrive. Each is then
/// parsed alone, so that a fault costs one record and no DTD is ever read.
struct XMLRecordScanner {
  private var markup = XMLMarkup()
  private var tag: [UInt8]?
  private var record: [UInt8] = []
  private var open: (name: String, kind: Award.Kind)?
  private var oversize = false
  private let limit: Int
  private(set) var sawRecords = false
  /// The element that holds all others, and whether it was closed.
  private var root: String?
  private var closed = false

  init(limit: Int) { self.limit = limit }

  /// - Throws: what the body throws; not `rethrows`, whose unoptimised code crashes on it (Swift 6.3).
  mutating func feed(_ bytes: [UInt8], _ emit: (RecordEvent) throws -> Void) throws {
    for byte in bytes {
      if open != nil { keep(byte) }
      guard markup.isMarkup(byte) else {
        tag = nil
        continue
      }
      if byte == 0x3C {
        tag = []
      } else if tag != nil {
        if Self.endsName(byte) {
          let name = String(decoding: tag ?? [], as: UTF8.self)
          tag = nil
          try meet(name, before: byte, emit)
        } else if (tag?.count ?? 0) < 64 {
          tag?.append(byte)
        }
      }
    }
  }

  mutating func finish(_ emit: (RecordEvent) throws -> Void) throws {
    if open != nil || (sawRecords && !closed) { try emit(.truncated) }
  }

  private mutating func meet(_ tag: String, before byte: UInt8, _ emit: (RecordEvent) throws -> Void) throws {
    let isEnd = tag.hasPrefix("/")
    let name = (isEnd ? String(tag.dropFirst()) : tag).localName
    if root == nil { root = name }
    if name == "marches" { sawRecords = true }
    if let kind = AwardBuilder.recordKinds[name] {
      try meetRecord(name, kind, isEnd: isEnd, tag: tag, before: byte, emit)
    }
    if isEnd, name == root {
      closed = true
      if open != nil { try emit(.malformed) }
      open = nil
    }
  }

  private mutating func meetRecord(
    _ name: String, _ kind: Award.Kind, isEnd: Bool, tag: String, before byte: UInt8,
    _ emit: (RecordEvent) throws -> Void
  ) throws {
    if isEnd {
      guard open?.name == name else { return }
      if byte != 0x3E { keep(0x3E) }
      open = nil
      try emit(oversize ? .tooLarge(limit: limit) : .record(record, kind))
    } else {
      if open != nil { try emit(.malformed) }
      sawRecords = true
      open = (name, kind)
      oversize = false
      record = [0x3C] + Array(tag.utf8) + [byte]
    }
  }

  private mutating func keep(_ byte: UInt8) {
    if record.count < limit { record.append(byte) } else { oversize = true }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == 0x3E || byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}

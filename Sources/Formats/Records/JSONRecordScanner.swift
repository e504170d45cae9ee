/// Cuts a JSON file into its records as its bytes arrive: `[…]`, `{"marches":[…]}`,
/// `{"marches":{"marche":[…],"contrat-concession":[…]}}`, a lone record or one a line. It checks the structure as it goes, so that a fault
/// is met at once, costs one record, and the scan resumes at the next.
struct JSONRecordScanner {
  private enum Expected { case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd, nothing }
  private enum Lexeme { case none, string, escape, scalar }

  private var frames: JSONFrames
  private var expected = Expected.value
  private var lexeme = Lexeme.none
  private var stringIsKey = false
  private var key: [UInt8] = []
  private var kind = Award.Kind.marche
  private var record: [UInt8] = []
  private var recording = false
  private var oversize = false
  private var resync: JSONResync?
  private var firstKey: [UInt8]?
  private let limit: Int
  /// False when the file has no list of records.
  private(set) var sawRecords = false

  init(root: JSONRoot, limit: Int) {
    self.limit = limit
    frames = JSONFrames(root: root)
  }

  /// - Throws: what the body throws; not `rethrows`, whose unoptimised code crashes on it (Swift 6.3).
  mutating func feed(_ bytes: [UInt8], _ emit: (RecordEvent) throws -> Void) throws {
    try bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        let wasRecording = recording
        let byte = bytes[index]
        if lexeme == .string, byte != 0x22, byte != 0x5C, byte >= 0x20, !keepsKey {
          index += 1
          continue
        }
        let event = step(byte)
        if !wasRecording, recording { start = index }
        if let event {
          if case .record(_, let kind) = event {
            keep(bytes[start...index])
            try emit(oversize ? .tooLarge(limit: limit) : .record(record, kind))
          } else {
            try emit(event)
          }
          if !recording || resync != nil { record.removeAll(keepingCapacity: true) }
          oversize = false
        }
        index += 1
      }
      if recording { keep(bytes[start...]) }
    }
  }

  /// To be called at the end of the file.
  mutating func finish(_ emit: (RecordEvent) throws -> Void) throws {
    guard sawRecords, resync == nil, frames.depth > 0 else { return }
    try emit(.truncated)
  }

  private var keepsKey: Bool { stringIsKey && (!recording || firstKey == nil) }

  private mutating func keep(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    guard record.count + bytes.count <= limit else {
      oversize = true
      record.removeAll(keepingCapacity: true)
      return
    }
    if !oversize { record += bytes }
  }

  private mutating func step(_ byte: UInt8) -> RecordEvent? {
    if resync != nil { return resume(byte) }
    switch lexeme {
    case .escape:
      lexeme = .string
      return nil
    case .string: return inString(byte)
    case .scalar:
      if Self.isScalar(byte) { return nil }
      lexeme = .none
      return structure(byte)
    case .none: return structure(byte)
    }
  }

  private mutating func inString(_ byte: UInt8) -> RecordEvent? {
    switch byte {
    case 0x5C: lexeme = .escape
    case 0x22:
      lexeme = .none
      if stringIsKey, recording, firstKey == nil { firstKey = key }
      expected = stringIsKey ? .colon : .commaOrEnd
    case 0..<0x20: return fault(byte)
    default: if keepsKey, key.count < 64 { key.append(byte) }
    }
    return nil
  }

  private mutating func structure(_ byte: UInt8) -> RecordEvent? {
    switch (byte, expected) {
    case (0x20, _), (0x0A, _), (0x0D, _), (0x09, _): return nil
    // Another value after the first: the next line of an ndjson file.
    case (0x7B, .nothing), (0x5B, .nothing): return open(isObject: byte == 0x7B)
    case (_, .nothing): return nil
    case (0xEF, .value), (0xBB, .value), (0xBF, .value): return frames.depth == 0 ? nil : fault(byte)
    case (0x7B, .value), (0x7B, .valueOrEnd): return open(isObject: true)
    case (0x5B, .value), (0x5B, .valueOrEnd): return open(isObject: false)
    case (0x22, .key), (0x22, .keyOrEnd), (0x22, .value), (0x22, .valueOrEnd):
      stringIsKey = expected == .key || expected == .keyOrEnd
      lexeme = .string
      key.removeAll(keepingCapacity: true)
      return stringIsKey ? nil : stray()
    case (0x3A, .colon): expected = .value
    case (0x2C, .commaOrEnd): expected = frames.top?.isObject == true ? .key : .value
    case (0x7D, .keyOrEnd), (0x5D, .valueOrEnd): return close()
    case (0x7D, .commaOrEnd) where frames.top?.isObject == true: return close()
    case (0x5D, .commaOrEnd) where frames.top?.isObject == false: return close()
    case (_, .value) where Self.isScalar(byte), (_, .valueOrEnd) where Self.isScalar(byte):
      lexeme = .scalar
      expected = .commaOrEnd
      return stray()
    default: return fault(byte)
    }
    return nil
  }

  /// A text or a number in a list of records.
  private func stray() -> RecordEvent? {
    if case .records = frames.top?.role { .notARecord } else { nil }
  }

  private mutating func open(isObject: Bool) -> RecordEvent? {
    let stray = isObject ? nil : stray()
    guard frames.depth < 64 else { return fault(0) }
    frames.push(isObject: isObject, key: String(decoding: key, as: UTF8.self))
    switch frames.top?.role {
    case .records(let kind):
      sawRecords = true
      self.kind = kind
    case .record(let kind):
      sawRecords = true
      self.kind = kind
      recording = true
    default: break
    }
    expected = isObject ? .keyOrEnd : .valueOrEnd
    return stray
  }

  private mutating func close() -> RecordEvent? {
    let closed = frames.pop()
    expected = frames.depth == 0 ? .nothing : .commaOrEnd
    guard case .record(let kind) = closed?.role else { return nil }
    recording = false
    return .record([], kind)
  }

  private mutating func fault(_ byte: UInt8) -> RecordEvent? {
    recording = false
    oversize = false
    lexeme = .none
    guard sawRecords else {
      frames.empty()
      expected = .nothing
      return nil
    }
    var resync = JSONResync(firstKey: firstKey ?? Array("id".utf8))
    _ = resync.take(byte)
    self.resync = resync
    return .malformed
  }

  private mutating func resume(_ byte: UInt8) -> RecordEvent? {
    guard let found = resync?.take(byte) else { return nil }
    kind = found.kind ?? kind
    frames.rewind(to: kind)
    frames.push(isObject: true, key: "")
    record = found.start
    record.removeLast()
    recording = true
    expected = .value
    resync = nil
    return nil
  }

  /// The bytes of numbers and of `true`, `false`, `null`, `NaN`, which are checked when the record is parsed.
  private static func isScalar(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

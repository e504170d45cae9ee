import Folding

/// Parses one JSON value (RFC 8259). Foundation's parsers pass numbers through `Double`, which an amount or
/// an identifier must not.
struct JSONParser {
  struct Fault: Error, Hashable {
    let offset: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private static let deepest = 64

  static func parse(_ bytes: [UInt8]) throws(Fault) -> Node {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<Node, Fault> in
      var parser = JSONParser(bytes: buffer)
      do throws(Fault) { return .success(try parser.document()) } catch { return .failure(error) }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }
  private var fault: Fault { Fault(offset: position) }

  private mutating func document() throws(Fault) -> Node {
    let node = try value(depth: 0)
    skipSpace()
    guard current == nil else { throw fault }
    return node
  }

  private mutating func value(depth: Int) throws(Fault) -> Node {
    skipSpace()
    guard depth < Self.deepest else { throw fault }
    switch current {
    case 0x7B: return try object(depth: depth)
    case 0x5B: return try list(depth: depth)
    case 0x22: return .text(try string())
    case 0x74: return try word("true", .boolean(true))
    case 0x66: return try word("false", .boolean(false))
    case 0x6E: return try word("null", .null)
    case 0x4E: return try word("NaN", .null)  // what Python writes of a missing number
    default: return .number(try number())
    }
  }

  private mutating func object(depth: Int) throws(Fault) -> Node {
    var fields: [Node.Field] = []
    position += 1
    skipSpace()
    if take(0x7D) { return .object([]) }
    while true {
      skipSpace()
      guard current == 0x22 else { throw fault }
      let name = try string()
      skipSpace()
      guard take(0x3A) else { throw fault }
      fields.append(.init(name: name, value: try value(depth: depth + 1)))
      skipSpace()
      if take(0x7D) { return .object(fields) }
      guard take(0x2C) else { throw fault }
    }
  }

  private mutating func list(depth: Int) throws(Fault) -> Node {
    var nodes: [Node] = []
    position += 1
    skipSpace()
    if take(0x5D) { return .list([]) }
    while true {
      nodes.append(try value(depth: depth + 1))
      skipSpace()
      if take(0x5D) { return .list(nodes) }
      guard take(0x2C) else { throw fault }
    }
  }

  private mutating func string() throws(Fault) -> String {
    position += 1
    let start = position
    while let byte = current, byte != 0x22, byte != 0x5C, byte >= 0x20 { position += 1 }
    if current == 0x22 {
      defer { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    var reader = JSONStringReader(bytes: bytes, start: start, position: position)
    let text = reader.rest()
    position = reader.position
    guard let text else { throw fault }
    return text
  }

  private mutating func number() throws(Fault) -> String {
    let start = position
    while let byte = current, byte.isDigit || [0x2D, 0x2B, 0x2E, 0x45, 0x65].contains(byte) {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard Self.isNumber(bytes[start..<position]), DecimalText(text) != nil else {
      position = start
      throw fault
    }
    return text
  }

  /// No leading `+` or zero, a digit on each side of the point.
  private static func isNumber(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let unsigned = bytes.first == 0x2D ? bytes.dropFirst() : bytes
    guard let first = unsigned.first, first.isDigit else { return false }
    let rest = unsigned.dropFirst()
    if first == 0x30, let second = rest.first, second.isDigit { return false }
    guard let point = rest.firstIndex(of: 0x2E) else { return true }
    let afterPoint = rest.index(after: point)
    return afterPoint < rest.endIndex && rest[afterPoint].isDigit
  }

  private mutating func word(_ word: StaticString, _ node: Node) throws(Fault) -> Node {
    for index in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[index]) else { throw fault }
    }
    return node
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }
}

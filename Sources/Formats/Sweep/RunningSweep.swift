import Folding

/// Finds, in bytes that come by chunks, the stretches that hold long numbers, in flat memory.
struct RunningSweep {
  private static let context = 64
  private static let longest = 4096

  let extent: SweptPassage.Extent
  let place: SweptPassage.Place?
  private var bytes: [UInt8] = []
  /// Whether bytes were let go before those.
  private var isCut = false
  private var start: Int?
  private var startLine = 1
  private var digits = 0
  private var gap = 0
  private var letters = 0
  private var line = 1
  /// Bytes left of an escape, whose letters are none.
  private var escaped = 0

  /// - Parameter place: where all of it stands; nil counts lines.
  init(_ extent: SweptPassage.Extent, place: SweptPassage.Place? = nil) {
    (self.extent, self.place) = (extent, place)
  }

  mutating func feed(_ chunk: [UInt8], _ body: (SweptPassage) throws -> Void) rethrows {
    for byte in chunk where byte != 0 { try feed(byte, body) }
  }

  mutating func finish(_ body: (SweptPassage) throws -> Void) rethrows { try close(body) }

  private mutating func feed(_ byte: UInt8, _ body: (SweptPassage) throws -> Void) rethrows {
    bytes.append(byte)
    if byte == 0x0A { line += 1 }
    if escaped > 0 {
      escaped = byte == 0x3B ? 0 : escape(byte)
    } else if byte.mayBeginDigit {
      count()
    } else if byte.isLatinLetter {
      letters += 1
      if letters == 5 { try close(body) }
    } else {
      (gap, letters) = (gap + 1, 0)
      escaped = byte == 0x5C ? 1 : byte == 0x26 ? 7 : 0
      if gap == 16 { try close(body) }
    }
    if let start, bytes.count - start > Self.longest { try overflow(body) }
    if start == nil, bytes.count > 2048 { keepContext() }
  }

  /// `\u00a0` goes on for four more bytes, `\n` stops there; `&nbsp;` ends with its semicolon.
  private func escape(_ byte: UInt8) -> Int {
    escaped == 1 && byte == 0x75 && bytes.dropLast().last == 0x5C ? 4 : escaped - 1
  }

  private mutating func count() {
    if start == nil { (start, startLine) = (bytes.count - 1, line) }
    (digits, gap, letters) = (digits + 1, 0, 0)
  }

  private mutating func close(_ body: (SweptPassage) throws -> Void) rethrows {
    if let start, digits >= 11 { try body(passage(from: start)) }
    (start, digits, gap) = (nil, 0, 0)
  }

  /// A table of numbers never ends: it goes by pieces that overlap.
  private mutating func overflow(_ body: (SweptPassage) throws -> Void) rethrows {
    if let start { try body(passage(from: start)) }
    keepContext()
    (start, startLine) = (0, line - bytes.count { $0 == 0x0A })
  }

  private mutating func keepContext() {
    bytes.removeFirst(bytes.count - Self.context)
    isCut = true
  }

  /// Where the text of a passage begins: never within a number, whose end would be taken for another one.
  private func beginning(of start: Int) -> Int {
    let first = max(0, start - Self.context)
    guard first > 0 ? bytes[first - 1].isDigitOrPartOfOne : isCut else { return first }
    return bytes[first...].firstIndex { !$0.isDigitOrPartOfOne } ?? bytes.endIndex
  }

  private func passage(from start: Int) -> SweptPassage {
    let first = beginning(of: start)
    let text = String(decoding: bytes[first...], as: UTF8.self)
    let line = startLine - bytes[min(first, start)..<start].count { $0 == 0x0A }
    return SweptPassage(text: text.unescaped, heading: nil, place: place ?? .line(line), extent: extent)
  }
}

extension UInt8 {
  /// In UTF-8, whatever the script.
  fileprivate var isDigitOrPartOfOne: Bool { isDigit || self >= 0x80 }
}

extension String {
  /// The escapes of JSON and the numeric ones of XML, as the characters that they stand for.
  fileprivate var unescaped: String {
    guard utf8.contains(0x5C) || utf8.contains(0x26) else { return self }
    return replacing(Self.jsonEscape) { Self.character($0.output.1, radix: 16) }
      .replacing(Self.hexadecimal) { Self.character($0.output.1, radix: 16) }
      .replacing(Self.decimal) { Self.character($0.output.1, radix: 10) }
      .replacing("&nbsp;", with: "\u{a0}").replacing("\\n", with: "\t").replacing("\\t", with: "\t")
      .replacing("\\/", with: "/")
  }

  nonisolated(unsafe) private static let jsonEscape = /\\u([0-9A-Fa-f]{4})/
  nonisolated(unsafe) private static let hexadecimal = /&#x([0-9A-Fa-f]{1,6});/
  nonisolated(unsafe) private static let decimal = /&#([0-9]{1,7});/

  private static func character(_ code: Substring, radix: Int) -> String {
    UInt32(code, radix: radix).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
  }
}

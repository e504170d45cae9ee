import Foundation
import Testing

@testable import Formats

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws -> Node { try JSONParser.parse(Array(text.utf8)) }

  @Test("Escapes and surrogate pairs are read; a lone surrogate becomes U+FFFD")
  func escapes() throws {
    #expect(try parse(#""a\u00e9\n\"\\\/\ud83d\ude00\ud83dx""#) == .text("aé\n\"\\/😀\u{FFFD}x"))
  }

  @Test("Numbers keep their digits")
  func numbers() throws {
    #expect(
      try parse("[12345678901234567890, -0.10, 1E2]")
        == .list([.number("12345678901234567890"), .number("-0.10"), .number("1E2")]))
  }

  @Test("The last of repeated names counts")
  func repeated() throws {
    #expect(try parse("{\"a\":1,\"a\":2}")["a"] == .number("2"))
  }

  @Test(
    "What is not JSON is refused where it goes wrong",
    arguments: [
      ("{\"a\":1,}", 7), ("[1 2]", 3), ("{\"a\" 1}", 5), ("\"a", 2), ("\"\\x\"", 2), ("nul", 3), ("1 1", 2),
      ("", 0), ("+1", 0),
      ("\"\n\"", 1), ("{a:1}", 1),
    ])
  func faults(text: String, offset: Int) {
    #expect(throws: JSONParser.Fault(offset: offset)) { try parse(text) }
  }

  @Test("A depth made to exhaust the stack is refused")
  func deep() {
    #expect(throws: JSONParser.Fault.self) { try parse(String(repeating: "[", count: 100_000)) }
  }

  @Test("Over a thousand mutations, it accepts nothing that Foundation refuses")
  func agreesWithFoundation() {
    let sample = Sample.award().utf8.filter { $0 < 0x80 }
    var random = SeededRandom(seed: 11)
    for _ in 0..<1000 {
      var bytes = sample
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0x20...0x7E, using: &random)
      guard (try? JSONParser.parse(bytes)) != nil else { continue }
      #expect(throws: Never.self, "\(String(decoding: bytes, as: UTF8.self))") {
        try JSONSerialization.jsonObject(with: Data(bytes))
      }
    }
  }
}

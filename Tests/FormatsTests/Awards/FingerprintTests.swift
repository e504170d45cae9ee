import Testing

@testable import Formats

@Suite struct FingerprintTests {
  private func fingerprint(_ json: String) throws -> String {
    try JSONParser.parse(Array(json.utf8)).fingerprint
  }

  @Test(
    "The order of fields and of lists, and what is empty, do not count",
    arguments: [
      "{\"b\":[\"x\",\"y\"],\"a\":1}", "{\"a\":1.0,\"b\":[\"y\",\"x\"]}",
      "{ \"a\":1,\"b\":[\"x\",\"y\"],\"c\":[],\"d\":null,\"e\":{\"f\":[]}}",
    ])
  func same(json: String) throws {
    #expect(try fingerprint(json) == fingerprint("{\"a\":1,\"b\":[\"x\",\"y\"]}"))
  }

  @Test(
    "Any change of content counts",
    arguments: [
      "{\"a\":2,\"b\":[\"x\",\"y\"]}", "{\"a\":1,\"b\":[\"x\"]}", "{\"a\":\"1\",\"b\":[\"x\",\"y\"]}",
      "{\"a\":1,\"c\":[\"x\",\"y\"]}",
      "{\"a\":1,\"b\":[[\"x\"],\"y\"]}", "{\"a\":1,\"b\":[\"xy\"]}", "{\"a\":true,\"b\":[\"x\",\"y\"]}",
    ])
  func different(json: String) throws {
    #expect(try fingerprint(json) != fingerprint("{\"a\":1,\"b\":[\"x\",\"y\"]}"))
  }

  @Test("It is a SHA-256 in hexadecimal")
  func hexadecimal() throws {
    let text = try fingerprint("{}")
    #expect(text.count == 64)
    #expect(text.allSatisfy { "0123456789abcdef".contains($0) })
  }
}

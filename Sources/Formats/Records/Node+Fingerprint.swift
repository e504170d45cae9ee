internal import Crypto

extension Node {
  /// SHA-256 of the content, in hexadecimal. The order of the fields, of the members of a list, and what is
  /// empty do not count; neither does a number's writing (`12.0` is `12`).
  var fingerprint: String {
    var bytes: [UInt8] = []
    appendCanonical(to: &bytes)
    let alphabet = Array("0123456789abcdef".utf8)
    var digits: [UInt8] = []
    for byte in SHA256.hash(data: bytes) {
      digits.append(alphabet[Int(byte >> 4)])
      digits.append(alphabet[Int(byte & 15)])
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Lengths before texts and closing marks, so that two contents never write the same bytes.
  private func appendCanonical(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(0x7A)
    case .boolean(let value): bytes.append(value ? 0x74 : 0x66)
    case .number(let number): Self.append(0x6E, DecimalText(number)?.plain ?? number, to: &bytes)
    case .text(let text): Self.append(0x73, text, to: &bytes)
    case .list(let nodes):
      bytes.append(0x5B)
      for member in nodes.filter({ !$0.isEmpty }).map(\.canonical).sorted(by: {
        $0.lexicographicallyPrecedes($1)
      }) {
        bytes += member
      }
      bytes.append(0x5D)
    case .object(let fields):
      bytes.append(0x7B)
      for field in fields.filter({ !$0.value.isEmpty }).sorted(by: { $0.name < $1.name }) {
        Self.append(0x6B, field.name, to: &bytes)
        field.value.appendCanonical(to: &bytes)
      }
      bytes.append(0x7D)
    }
  }

  private var canonical: [UInt8] {
    var bytes: [UInt8] = []
    appendCanonical(to: &bytes)
    return bytes
  }

  private static func append(_ mark: UInt8, _ text: String, to bytes: inout [UInt8]) {
    bytes.append(mark)
    bytes += String(text.utf8.count).utf8
    bytes.append(0x3A)
    bytes += text.utf8
  }
}

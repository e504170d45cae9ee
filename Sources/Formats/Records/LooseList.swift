/// Reads a list or an object that was written inside a text: JSON, or what Python prints of one
/// (`[{'id': '…', 'typeIdentifiant': None}]`), as tables made by a program hold them.
enum LooseList {
  /// Nil when the text is no list, or cannot be read.
  static func node(_ text: String) -> Node? {
    guard isOne(text) else { return nil }
    do throws(JSONParser.Fault) {
      return try JSONParser.parse(Array(text.utf8))
    } catch {
      do throws(JSONParser.Fault) { return try JSONParser.parse(json(text)) } catch { return nil }
    }
  }

  static func isOne(_ text: String) -> Bool { text.hasPrefix("[") || text.hasPrefix("{") }

  /// Python's quotes and words turned into those of JSON.
  private static func json(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    var quote: UInt8?
    var escaped = false
    for byte in text.utf8 {
      if escaped {
        result += byte == 0x27 ? [byte] : [0x5C, byte]
        escaped = false
      } else if let open = quote {
        switch byte {
        case 0x5C: escaped = true
        case open: (quote, result) = (nil, result + [0x22])
        case 0x22: result += [0x5C, 0x22]
        default: result.append(byte)
        }
      } else if byte == 0x27 || byte == 0x22 {
        (quote, result) = (byte, result + [0x22])
      } else {
        result.append(byte)
      }
    }
    let words = [(": None", ": null"), (": nan", ": null"), (": True", ": true"), (": False", ": false")]
    return Array(
      words.reduce(String(decoding: result, as: UTF8.self)) { $0.replacing($1.0, with: $1.1) }.utf8)
  }
}

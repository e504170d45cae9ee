/// Decodes one record cut out of a file.
struct RecordDecoder {
  private let format: AwardFormat
  /// As an XML file declares it; else each record tells its own.
  private let declared: TextEncoding?

  init(format: AwardFormat, head: [UInt8]) {
    self.format = format
    let declaration = String(decoding: head.prefix { $0 != 0x3E }.prefix(200), as: UTF8.self).lowercased()
    let isLatin = declaration.contains("iso-8859-1") || declaration.contains("windows-1252")
    declared = format == .xml && isLatin ? .windows1252 : nil
  }

  func outcome(of event: RecordEvent) -> Result<Award, AwardRefusal> {
    do throws(AwardRefusal) { return .success(try award(of: event)) } catch { return .failure(error) }
  }

  private func award(of event: RecordEvent) throws(AwardRefusal) -> Award {
    switch event {
    case .record(let bytes, let kind): return try AwardBuilder.award(of: try node(bytes), kind: kind)
    case .malformed: throw .malformed(offset: nil)
    case .truncated: throw .truncated
    case .tooLarge(let limit): throw .tooLarge(limit: limit)
    case .notARecord: throw .notAnAward
    }
  }

  private func node(_ bytes: [UInt8]) throws(AwardRefusal) -> Node {
    let bytes = utf8(bytes)
    if format == .xml {
      guard let node = XMLNode.parse(bytes) else { throw .malformed(offset: nil) }
      return node
    }
    do throws(JSONParser.Fault) {
      return try JSONParser.parse(bytes)
    } catch {
      throw .malformed(offset: error.offset)
    }
  }

  /// A file said to be UTF-8 often is not, or its records come from several programs.
  private func utf8(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
    let encoding = declared ?? EncodingTally.encoding(of: bytes)
    return encoding == .utf8 ? bytes : Array(encoding.decode(bytes).utf8)
  }
}

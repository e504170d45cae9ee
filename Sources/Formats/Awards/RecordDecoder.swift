/// Decodes one record cut out of a file.
struct RecordDecoder {
  private let format: AwardFormat
  private let encoding: TextEncoding

  /// The encoding of an XML file is read in its declaration.
  init(format: AwardFormat, head: [UInt8]) {
    self.format = format
    let declaration = String(decoding: head.prefix { $0 != 0x3E }.prefix(200), as: UTF8.self).lowercased()
    let isLatin = declaration.contains("iso-8859-1") || declaration.contains("windows-1252")
    encoding = format == .xml && isLatin ? .windows1252 : .utf8
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
    if format == .xml {
      let bytes = encoding == .utf8 ? bytes : Array(encoding.decode(bytes).utf8)
      guard let node = XMLNode.parse(bytes) else { throw .malformed(offset: nil) }
      return node
    }
    do throws(JSONParser.Fault) {
      return try JSONParser.parse(bytes)
    } catch {
      throw .malformed(offset: error.offset)
    }
  }
}

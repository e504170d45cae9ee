internal import CLibXML2

/// Walks an XML document through libxml2's reader, without network nor entities. (On Linux Foundation's
/// `XMLParser` traps on some malformed attributes, which a received file must not be able to cause.)
enum XMLWalk {
  enum Fault: Error, Hashable {
    case malformed(line: Int)
    /// Nothing of a document with a DTD is delivered.
    case documentType
  }

  /// What tells how the bytes are to be read.
  enum Encoding: String {
    /// UTF-8, whatever the document declares.
    case utf8 = "UTF-8"
    case declared

    fileprivate var name: String? { self == .declared ? nil : rawValue }
  }

  static func walk(
    _ bytes: [UInt8], encoding: Encoding = .utf8, _ handler: some XMLHandler
  ) throws(Fault) {
    let fault = bytes.withUnsafeBytes { buffer -> Fault? in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let size = Int32(exactly: buffer.count), size > 0 else { return .malformed(line: 1) }
      return walk(xmlReaderForMemory(start, size, nil, encoding.name, options), handler)
    }
    if let fault { throw fault }
  }

  /// The same, in flat memory.
  static func walk(
    _ source: some XMLSource, encoding: Encoding = .utf8, _ handler: some XMLHandler
  ) throws(Fault) {
    let box = XMLSourceBox(source)
    let fault = withExtendedLifetime(box) {
      walk(
        xmlReaderForIO(
          { context, buffer, size in
            guard let context else { return -1 }
            let box = Unmanaged<XMLSourceBox>.fromOpaque(context).takeUnretainedValue()
            return Int32(
              box.source.fill(UnsafeMutableRawBufferPointer(start: buffer, count: Int(size))))
          }, nil, Unmanaged.passUnretained(box).toOpaque(), nil, encoding.name, options), handler)
    }
    if let fault { throw fault }
  }

  private static var options: Int32 {
    Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
  }

  private static func walk(_ reader: xmlTextReaderPtr?, _ handler: some XMLHandler) -> Fault? {
    guard let reader else { return .malformed(line: 1) }
    defer { xmlFreeTextReader(reader) }
    while !handler.isDone {
      switch xmlTextReaderRead(reader) {
      case 1: if let fault = meet(reader, handler) { return fault }
      case 0: return nil
      default: return .malformed(line: Int(xmlTextReaderGetParserLineNumber(reader)))
      }
    }
    return nil
  }

  private static func meet(_ reader: xmlTextReaderPtr, _ handler: some XMLHandler) -> Fault? {
    switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue:
      let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
      let name = name(reader)
      handler.start(name, XMLAttributes(reader: reader))
      if isEmpty { handler.end(name) }
    case XML_READER_TYPE_END_ELEMENT.rawValue: handler.end(name(reader))
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
      XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
      if let text = xmlTextReaderConstValue(reader) { handler.characters(String(cString: text)) }
    case XML_READER_TYPE_COMMENT.rawValue, XML_READER_TYPE_PROCESSING_INSTRUCTION.rawValue:
      if let text = xmlTextReaderConstValue(reader) { handler.aside(String(cString: text)) }
    case XML_READER_TYPE_DOCUMENT_TYPE.rawValue: return .documentType
    case XML_READER_TYPE_ENTITY_REFERENCE.rawValue: return .malformed(line: 1)
    default: break
    }
    return nil
  }

  private static func name(_ reader: xmlTextReaderPtr) -> String {
    xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
  }
}

internal import CLibXML2

/// Receives whatever text an XML document holds: names are local ones.
protocol XMLTextHandler: AnyObject {
  func open(_ name: String)
  func attribute(_ name: String, _ value: String)
  func text(_ text: String)
  func close(_ name: String)
}

enum XMLTextWalk {
  /// - Returns: false where the document is not well formed or declares a type: part of its text was not read.
  static func walk(_ bytes: [UInt8], _ handler: some XMLTextHandler) -> Bool {
    bytes.withUnsafeBytes { buffer in
      let options = Int32(
        XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let size = Int32(exactly: buffer.count), size > 0,
        let reader = xmlReaderForMemory(start, size, nil, nil, options)
      else { return buffer.isEmpty }
      defer { xmlFreeTextReader(reader) }
      var step = xmlTextReaderRead(reader)
      while step == 1 {
        guard meet(reader, handler) else { return false }
        step = xmlTextReaderRead(reader)
      }
      return step == 0
    }
  }

  private static func meet(_ reader: xmlTextReaderPtr, _ handler: some XMLTextHandler) -> Bool {
    switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue:
      let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
      let name = string(xmlTextReaderConstLocalName(reader))
      handler.open(name)
      while xmlTextReaderMoveToNextAttribute(reader) == 1 {
        handler.attribute(
          string(xmlTextReaderConstLocalName(reader)), string(xmlTextReaderConstValue(reader)))
      }
      if isEmpty { handler.close(name) }
    case XML_READER_TYPE_END_ELEMENT.rawValue: handler.close(string(xmlTextReaderConstLocalName(reader)))
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue, XML_READER_TYPE_COMMENT.rawValue,
      XML_READER_TYPE_PROCESSING_INSTRUCTION.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
      handler.text(string(xmlTextReaderConstValue(reader)))
    case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue: return false
    default: break
    }
    return true
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}

internal import Foundation
internal import FoundationXML

/// Drives a parser over one part of a workbook; each part overrides what it reads. A DTD is refused before the parser sees it.
class XMLPart: NSObject, XMLParserDelegate {
  private let part: String
  private var started = false
  private var failure: TabularError?

  init(part: String) { self.part = part }

  /// An element's local name and its attributes.
  func start(_ name: String, _ attributes: [String: String]) {}
  func characters(_ string: String) {}
  func end(_ name: String) {}

  func parse(_ bytes: [UInt8]) throws(TabularError) {
    try refuseDocumentType(bytes)
    let parser = XMLParser(data: Data(bytes))
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    let sound = parser.isSound()
    if let failure { throw failure }
    guard sound, started else { throw .malformedXML(part: part, line: parser.lineNumber) }
  }

  /// Nothing more is read; `parse` throws the error.
  func fail(_ error: TabularError) { failure = failure ?? error }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    started = true
    if failure == nil { start(name.localName, attributes) } else { parser.abortParsing() }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if failure == nil { characters(string) }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if failure == nil { characters(String(decoding: block, as: UTF8.self)) }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if failure == nil { end(name.localName) } else { parser.abortParsing() }
  }

  /// Only UTF-8 is accepted, so that a DTD cannot hide in another encoding.
  private func refuseDocumentType(_ bytes: [UInt8]) throws(TabularError) {
    let head = bytes.prefix(200)
    guard !head.contains(0), !UTF16Text.isMarked(bytes) else { throw .malformedXML(part: part, line: 1) }
    let declaration = String(decoding: head.prefix { $0 != 0x3E }, as: UTF8.self).lowercased()
    if declaration.contains("encoding"), !declaration.contains("utf-8") {
      throw .malformedXML(part: part, line: 1)
    }
    guard !holdsDocumentType(bytes) else { throw .documentType(part: part) }
  }

  /// Text cannot hold `<`, so that any `<!DO` is a DTD (or a comment that nobody needs).
  private func holdsDocumentType(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count > 4 else { return false }
      for index in 0..<(bytes.count - 4) where bytes[index] == 0x3C && bytes[index + 1] == 0x21 {
        if bytes[index + 2] == 0x44, bytes[index + 3] == 0x4F { return true }
      }
      return false
    }
  }
}

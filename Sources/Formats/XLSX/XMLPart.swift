/// Reads one part of a workbook; each kind of part overrides what it needs.
class XMLPart: XMLHandler {
  private let part: String
  private var failure: TabularError?

  init(part: String) { self.part = part }

  func start(_ name: String, _ attributes: XMLAttributes) {}
  func characters(_ text: String) {}
  func end(_ name: String) {}

  var isDone: Bool { failure != nil }

  func parse(_ bytes: [UInt8]) throws(TabularError) {
    do throws(XMLWalk.Fault) {
      try XMLWalk.walk(bytes, self)
    } catch {
      switch error {
      case .malformed(let line): throw .malformedXML(part: part, line: line)
      case .documentType: throw .documentType(part: part)
      }
    }
    if let failure { throw failure }
  }

  /// Nothing more is read; `parse` throws the error.
  func fail(_ error: TabularError) { failure = failure ?? error }
}

/// Reads one part of a workbook; each kind of part overrides what it needs.
class XMLPart: XMLHandler {
  private let part: String
  private var failure: TabularError?

  init(part: String) { self.part = part }

  func start(_ name: String, _ attributes: XMLAttributes) {}
  func characters(_ text: String) {}
  func end(_ name: String) {}

  var isDone: Bool { failure != nil }

  /// A part that is damaged further than what is wanted of it is read all the same.
  func parse(_ stream: ZipStream) throws(TabularError) {
    do throws(XMLWalk.Fault) {
      try XMLWalk.walk(stream, self)
    } catch {
      try stream.finish()
      switch error {
      case .malformed(let line): throw .malformedXML(part: part, line: line)
      case .documentType: throw .documentType(part: part)
      }
    }
    if !isDone { try stream.finish() }
    if let failure { throw failure }
  }

  /// Nothing more is read; `parse` throws the error.
  func fail(_ error: TabularError) { failure = failure ?? error }
}

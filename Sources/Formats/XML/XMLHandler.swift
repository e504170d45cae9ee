/// Receives the elements and texts of an XML document in order.
protocol XMLHandler: AnyObject {
  /// An element's local name; its attributes can be read during the call only.
  func start(_ name: String, _ attributes: XMLAttributes)
  func characters(_ text: String)
  /// A comment, or a processing instruction.
  func aside(_ text: String)
  func end(_ name: String)
  /// True when nothing more is wanted.
  var isDone: Bool { get }
}

extension XMLHandler {
  func aside(_ text: String) {}
  var isDone: Bool { false }
}

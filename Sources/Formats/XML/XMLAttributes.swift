internal import CLibXML2

/// The attributes of the element at which the reader stands.
struct XMLAttributes {
  private let reader: xmlTextReaderPtr

  init(reader: xmlTextReaderPtr) { self.reader = reader }

  /// By qualified name.
  subscript(_ name: String) -> String? {
    guard xmlTextReaderMoveToAttribute(reader, name) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    return xmlTextReaderConstValue(reader).map { String(cString: $0) }
  }
}

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

  /// By local name in one of these namespaces, whatever the prefix that stands for it.
  subscript(_ name: String, in namespaces: [String]) -> String? {
    for namespace in namespaces where xmlTextReaderMoveToAttributeNs(reader, name, namespace) == 1 {
      defer { xmlTextReaderMoveToElement(reader) }
      return xmlTextReaderConstValue(reader).map { String(cString: $0) }
    }
    return nil
  }

  /// By local name behind any prefix.
  func prefixed(_ name: String) -> String? {
    defer { xmlTextReaderMoveToElement(reader) }
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      guard xmlTextReaderConstPrefix(reader) != nil,
        xmlTextReaderConstLocalName(reader).map({ String(cString: $0) }) == name
      else { continue }
      return xmlTextReaderConstValue(reader).map { String(cString: $0) }
    }
    return nil
  }

  /// Each by its local name.
  func forEach(_ body: (_ name: String, _ value: String) -> Void) {
    defer { xmlTextReaderMoveToElement(reader) }
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      guard let name = xmlTextReaderConstLocalName(reader), let value = xmlTextReaderConstValue(reader)
      else { continue }
      body(String(cString: name), String(cString: value))
    }
  }

  /// The `val` of an element that is on by being there.
  var isOn: Bool { !["0", "false"].contains(self["val"] ?? "1") }

  /// A row or a column that its author, or a filter, does not show: by saying so, or by leaving it no room.
  var isHidden: Bool {
    ["1", "true"].contains(self["hidden"]) || isThinner("ht", than: 1) || isThinner("width", than: 0.2)
  }

  /// Points of a row, characters of a column.
  private func isThinner(_ measure: String, than least: Double) -> Bool {
    self[measure].flatMap { Double($0) }.map { $0 < least } ?? false
  }
}

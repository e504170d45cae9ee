/// Reads one XML element: leaves are texts, repeated names make a list, attributes are left out.
final class XMLNode: XMLHandler {
  private struct Element {
    let name: String
    var text = ""
    var fields: [(name: String, values: [Node])] = []
  }

  private var open: [Element] = []
  private var root: Node?

  /// Nil when the text is not XML, or nests beyond any record.
  static func parse(_ bytes: [UInt8]) -> Node? {
    let reader = XMLNode()
    do throws(XMLWalk.Fault) { try XMLWalk.walk(bytes, reader) } catch { return nil }
    return reader.root
  }

  var isDone: Bool { open.count > 64 }

  func start(_ name: String, _ attributes: XMLAttributes) { open.append(Element(name: name)) }

  func characters(_ text: String) {
    if !open.isEmpty { open[open.count - 1].text += text }
  }

  func end(_ name: String) {
    guard let element = open.popLast() else { return }
    let node: Node =
      element.fields.isEmpty
      ? .text(element.text.trimmed)
      : .object(
        element.fields.map {
          .init(name: $0.name, value: $0.values.count == 1 ? $0.values[0] : .list($0.values))
        })
    guard !open.isEmpty else {
      root = node
      return
    }
    let last = open.count - 1
    if let index = open[last].fields.firstIndex(where: { $0.name == element.name }) {
      open[last].fields[index].values.append(node)
    } else {
      open[last].fields.append((element.name, [node]))
    }
  }
}

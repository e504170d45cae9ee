internal import Foundation
internal import FoundationXML

/// Reads one XML element: leaves are texts, repeated names make a list, attributes are left out.
final class XMLNode: NSObject, XMLParserDelegate {
  private struct Element {
    let name: String
    var text = ""
    var fields: [(name: String, values: [Node])] = []
  }

  private var open: [Element] = []
  private var root: Node?

  static func parse(_ bytes: [UInt8]) -> Node? {
    let reader = XMLNode()
    let parser = XMLParser(data: Data(bytes))
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    return parser.isSound() ? reader.root : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    guard open.count < 64 else { return parser.abortParsing() }
    open.append(Element(name: name.localName))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if !open.isEmpty { open[open.count - 1].text += string }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if !open.isEmpty { open[open.count - 1].text += String(decoding: block, as: UTF8.self) }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
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

/// A record's content, read from JSON, XML or a table. Numbers keep their digits.
enum Node: Hashable, Sendable {
  struct Field: Hashable, Sendable {
    let name: String
    let value: Node
  }

  case null
  case boolean(Bool)
  case number(String)
  case text(String)
  case list([Node])
  case object([Field])

  /// A field's value; the last one when a name is repeated.
  subscript(_ name: String) -> Node? {
    guard case .object(let fields) = self else { return nil }
    return fields.last { $0.name == name }?.value
  }

  /// The text of a leaf, trimmed; nil when there is nothing to read.
  var text: String? {
    switch self {
    case .text(let text):
      let text = text.trimmed
      return text.isEmpty ? nil : text
    case .number(let number): return number
    case .boolean(let value): return value ? "true" : "false"
    case .list(let nodes) where nodes.count == 1: return nodes[0].text
    default: return nil
    }
  }

  var isEmpty: Bool {
    switch self {
    case .null: true
    case .text(let text): text.isEmpty
    case .list(let nodes): nodes.allSatisfy(\.isEmpty)
    case .object(let fields): fields.allSatisfy(\.value.isEmpty)
    default: false
    }
  }

  /// The members of a field of many values, however they are wrapped: `[{"titulaire":{…}}]`,
  /// `{"titulaire":[{…}]}`, `{"titulaire":{…}}`, `[{…}]`, `{…}` or a bare text.
  func members(of name: String, wrappedIn wrapper: String) -> [Node] {
    self[name].map { Self.unwrap($0, wrapper) } ?? []
  }

  private static func unwrap(_ node: Node, _ wrapper: String) -> [Node] {
    switch node {
    case .null: []
    case .list(let nodes): nodes.flatMap { unwrap($0, wrapper) }
    case .object(let fields) where fields.contains { $0.name == wrapper }:
      fields.filter { $0.name == wrapper }.flatMap { unwrap($0.value, wrapper) }
    default: node.isEmpty ? [] : [node]
    }
  }
}

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

  /// Those of an object.
  var fields: [Field] {
    if case .object(let fields) = self { fields } else { [] }
  }

  /// A field's value; the last one when a name is repeated.
  subscript(_ name: String) -> Node? { fields.last { $0.name == name }?.value }

  /// The text of a leaf, trimmed; nil when there is nothing to read.
  var text: String? {
    switch self {
    case .text(let text):
      let text = text.trimmed.withoutCDATA
      return text.isEmpty ? nil : text
    case .number(let number): return number
    case .boolean(let value): return value ? "true" : "false"
    case .list(let nodes) where nodes.count == 1: return nodes[0].text
    default: return nil
    }
  }

  /// What the text says: nil where it only fills the place, HTML entities decoded.
  var said: String? {
    guard let text, !Placeholder.isNothing(text) else { return nil }
    return text.withoutEntities
  }

  /// Whether one of its leaves says something.
  var saysSomething: Bool {
    switch self {
    case .list(let nodes): nodes.contains(where: \.saysSomething)
    case .object(let fields): fields.contains { $0.value.saysSomething }
    default: said != nil
    }
  }

  /// The text of an identifier: nil too where it is made of zeros.
  var identifier: String? {
    guard let reference, !Placeholder.isZeros(reference) else { return nil }
    return reference
  }

  /// What something is called by; a whole number without the `.0` that a program added.
  var reference: String? {
    var text = text
    if case .number(let number) = self { text = DecimalText(number)?.plain }
    guard let text, !Placeholder.isNothing(text) else { return nil }
    return text
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
  /// `{"titulaire":[{…}]}`, `{"titulaire":{…}}`, `[{…}]`, `{…}`, any of these in a text, or a bare text.
  func members(of name: String, wrappedIn wrapper: String) -> [Node] {
    self[name].map { Self.unwrap($0, wrapper) } ?? []
  }

  private static func unwrap(_ node: Node, _ wrapper: String) -> [Node] {
    switch node {
    case .null: []
    case .list(let nodes): nodes.flatMap { unwrap($0, wrapper) }
    case .object(let fields) where fields.contains { $0.name == wrapper }:
      fields.filter { $0.name == wrapper }.flatMap { unwrap($0.value, wrapper) }
    case .text(let text) where LooseList.isOne(text.trimmed):
      LooseList.node(text.trimmed).map { unwrap($0, wrapper) } ?? []
    default: node.isEmpty ? [] : [node]
    }
  }
}

extension String {
  /// Some turn XML into JSON without reading it.
  fileprivate var withoutCDATA: String {
    guard hasPrefix("<![CDATA["), hasSuffix("]]>") else { return self }
    return String(dropFirst(9).dropLast(3)).trimmed
  }
}

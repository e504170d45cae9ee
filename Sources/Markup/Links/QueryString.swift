/// The part of an address after `?`: where the filters, the sort and the page of a list live.
///
/// A value: each change makes a new one, so a link is `"?\(query.setting("page", to: "2").rendered)"`.
public struct QueryString: Hashable, Sendable {
  public struct Item: Hashable, Sendable {
    public let name: String
    public let value: String
  }

  public private(set) var items: [Item]
  /// True when what was read was not well-formed UTF-8 or percent coding.
  public private(set) var isMalformed = false

  public init(_ items: [(String, String)] = []) {
    self.items = items.map { Item(name: $0.0, value: $0.1) }
  }

  /// Reads what follows the `?`. Never fails: a broken escape is kept as text.
  public init(parsing text: String) {
    let pairs = PercentCoding.pairs(text)
    items = pairs.map { Item(name: $0.name, value: $0.value) }
    isMalformed = pairs.contains(where: \.isMalformed)
  }

  public var isEmpty: Bool { items.isEmpty }

  public subscript(name: String) -> String? {
    items.first { $0.name == name }?.value
  }

  public func all(_ name: String) -> [String] {
    items.filter { $0.name == name }.map(\.value)
  }

  /// Keeps the place of the first item of that name; `nil` removes it.
  public func setting(_ name: String, to value: String?) -> QueryString {
    guard let value else { return removing(name) }
    var result = self
    let new = Item(name: name, value: value)
    guard let place = items.firstIndex(where: { $0.name == name }) else {
      result.items.append(new)
      return result
    }
    result.items = items.enumerated()
      .filter { $0.offset == place || $0.element.name != name }
      .map { $0.offset == place ? new : $0.element }
    return result
  }

  public func removing(_ names: String...) -> QueryString {
    var result = self
    result.items.removeAll { names.contains($0.name) }
    return result
  }

  /// `nom=valeur&…`, percent-encoded, without the `?`.
  public var rendered: String {
    items.map { PercentCoding.encode($0.name) + "=" + PercentCoding.encode($0.value) }.joined(separator: "&")
  }

  /// An address relative to the page on screen: `?…`, or `?` alone, which clears every filter.
  public var link: String { "?" + rendered }
}

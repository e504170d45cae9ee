/// A place to go, and whether the reader is there.
public struct NavigationItem: Sendable {
  let label: String
  let address: String
  let count: Int?
  let isCurrent: Bool

  public init(_ label: String, to address: String, count: Int? = nil, isCurrent: Bool = false) {
    self.label = label
    self.address = address
    self.count = count
    self.isCurrent = isCurrent
  }

  var html: HTML {
    let figure: HTML? = count.map { " <span class=\"compte\">\(French.integer($0))</span>" }
    return """
      <li><a href="\(address)"\(attribute: "aria-current", isCurrent ? "page" : nil)>\(label)\(figure)</a></li>
      """
  }
}

/// The pages of one subject.
public func subNavigation(label: String, _ items: [NavigationItem]) -> HTML {
  "<nav class=\"onglets\" aria-label=\"\(label)\"><ul>\(items.map(\.html))</ul></nav>"
}

/// The way back up; the last step is the page itself and leads nowhere.
public func breadcrumb(_ ancestors: [(label: String, address: String)], current: String) -> HTML {
  let steps: [HTML] = ancestors.map { "<li><a href=\"\($0.address)\">\($0.label)</a></li>" }
  return """
    <nav aria-label="Fil d’Ariane" class="ariane"><ol>\(steps)<li aria-current="page">\(current)</li></ol></nav>
    """
}

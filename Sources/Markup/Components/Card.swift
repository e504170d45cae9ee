/// A section of the page with its title, and its acts beside it.
public func card(_ title: String, id: String? = nil, actions: HTML = .empty, _ content: HTML) -> HTML {
  let acts: HTML? = actions.isEmpty ? nil : "<div class=\"actions\">\(actions)</div>"
  return """
    <section class="carte"\(attribute: "id", id)><header><h2>\(title)</h2>\(acts)</header>\(content)</section>
    """
}

/// What can wait behind its title.
public func disclosure(_ summary: String, _ content: HTML) -> HTML {
  "<details class=\"repli\"><summary>\(summary)</summary><div>\(content)</div></details>"
}

/// A sentence that must be seen: what was just done, or what to beware of.
public func notice(_ tone: Tone, title: String? = nil, _ content: HTML) -> HTML {
  let heading: HTML? = title.map { "<p class=\"intitule\">\($0)</p>" }
  return """
    <div class="avis \(tone.name)"\(attribute: "role", tone == .danger ? "alert" : nil)>\(heading)\
    <div>\(content)</div></div>
    """
}

/// The answer to an act, after its redirection: focused on arrival, announced by screen readers.
public func confirmation(_ content: HTML) -> HTML {
  "<div class=\"avis succes\" id=\"fait\" role=\"status\" tabindex=\"-1\"><div>\(content)</div></div>"
}

/// A state in one or two words.
public func badge(_ text: String, _ tone: Tone = .neutral) -> HTML {
  "<span class=\"pastille \(tone.name)\">\(text)</span>"
}

/// What a list shows when there is nothing: why, and what to do about it.
public func emptyState(_ title: String, _ text: HTML = .empty, action: HTML = .empty) -> HTML {
  let paragraph: HTML? = text.isEmpty ? nil : "<p>\(text)</p>"
  return "<div class=\"vide\"><p class=\"intitule\">\(title)</p>\(paragraph)\(action)</div>"
}

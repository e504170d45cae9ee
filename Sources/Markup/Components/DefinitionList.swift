/// Names and values, such as the identity of a contract. A pair with an empty value is shown as « — ».
public func definitionList(_ pairs: [(term: String, value: HTML)]) -> HTML {
  let lines: [HTML] = pairs.map { pair in
    "<div><dt>\(pair.term)</dt><dd>\(pair.value.isEmpty ? "—" : pair.value)</dd></div>"
  }
  return "<dl class=\"definitions\">\(lines)</dl>"
}

/// A figure that counts on its page; `link` opens the lines it is made of.
public struct Stat: Sendable {
  let label: String
  let value: HTML
  let detail: HTML?
  let link: String?
  let tone: Tone

  public init(_ label: String, _ value: HTML, detail: HTML? = nil, link: String? = nil, tone: Tone = .neutral)
  {
    self.label = label
    self.value = value
    self.detail = detail
    self.link = link
    self.tone = tone
  }
}

/// Figures side by side.
public func statRow(_ stats: [Stat]) -> HTML {
  let items: [HTML] = stats.map { stat in
    let value: HTML = stat.link.map { "<a href=\"\($0)\">\(stat.value)</a>" } ?? stat.value
    let detail: HTML? = stat.detail.map { "<dd class=\"detail\">\($0)</dd>" }
    return "<div class=\"\(stat.tone.name)\"><dt>\(stat.label)</dt><dd>\(value)</dd>\(detail)</div>"
  }
  return "<dl class=\"chiffres\">\(items)</dl>"
}

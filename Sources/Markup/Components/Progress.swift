/// A step of a procedure.
public struct ProcedureStep: Sendable {
  public enum State: Sendable { case done, current, todo }

  let title: String
  let state: State
  let detail: HTML?

  public init(_ title: String, _ state: State, detail: HTML? = nil) {
    self.title = title
    self.state = state
    self.detail = detail
  }
}

/// Where a procedure has got to.
public func stepList(_ steps: [ProcedureStep]) -> HTML {
  let items: [HTML] = steps.map { step in
    let (name, spoken): (String, String?) =
      switch step.state {
      case .done: ("faite", "terminée")
      case .current: ("en-cours", nil)
      case .todo: ("a-faire", "à venir")
      }
    let said: HTML? = spoken.map { "<span class=\"hors-ecran\"> (\($0))</span>" }
    let detail: HTML? = step.detail.map { "<p>\($0)</p>" }
    return """
      <li class="\(name)"\(attribute: "aria-current", step.state == .current ? "step" : nil)>\
      <span>\(step.title)</span>\(said)\(detail)</li>
      """
  }
  return "<ol class=\"etapes\">\(items)</ol>"
}

/// Something that happened. `date` is the machine's reading of `when`, such as « 2026-03-01 ».
public struct HistoryEvent: Sendable {
  let when: String
  let date: String?
  let title: HTML
  let detail: HTML?
  let tone: Tone

  public init(_ when: String, date: String? = nil, _ title: HTML, detail: HTML? = nil, tone: Tone = .neutral)
  {
    self.when = when
    self.date = date
    self.title = title
    self.detail = detail
    self.tone = tone
  }
}

/// What happened, one line after the other.
public func eventList(_ events: [HistoryEvent]) -> HTML {
  let items: [HTML] = events.map { event in
    let detail: HTML? = event.detail.map { "<div class=\"detail\">\($0)</div>" }
    return """
      <li class="\(event.tone.name)"><time\(attribute: "datetime", event.date)>\(event.when)</time>\
      <div><p>\(event.title)</p>\(detail)</div></li>
      """
  }
  return "<ol class=\"fil\">\(items)</ol>"
}

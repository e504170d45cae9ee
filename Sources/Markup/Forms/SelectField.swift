/// One thing to choose: what is sent, what is read, and a line that explains it.
public struct Choice: Hashable, Sendable {
  public let value: String
  public let label: String
  public let hint: String?
  /// Options that follow one another under the same group are shown together in a select.
  public let group: String?

  public init(_ value: String, _ label: String, hint: String? = nil, group: String? = nil) {
    self.value = value
    self.label = label
    self.hint = hint
    self.group = group
  }
}

/// A list of which one line is chosen. `blank` is the line that chooses nothing.
public func selectField<Name: FieldName>(
  _ name: Name, label: String, form: Form<Name>, options: [Choice], blank: String? = nil,
  hint: String? = nil, presence: Presence = .optional
) -> HTML {
  let frame = FieldFrame(name, label: label, form: form, hint: hint, presence: presence)
  let first: HTML? = blank.map { "<option value=\"\">\($0)</option>" }
  return frame.wrap(
    """
    <select id="\(frame.identifier)" name="\(name.field)"\(blank == nil ? frame.references : frame.attributes)>\(first)\
    \(groups(of: options, chosen: form[name]))</select>
    """)
}

private func groups(of options: [Choice], chosen: String) -> HTML {
  var result = HTML.empty
  var open: String?
  for option in options {
    if option.group != open {
      if open != nil { result += "</optgroup>" }
      if let group = option.group { result += "<optgroup label=\"\(group)\">" }
      open = option.group
    }
    result += """
      <option value="\(option.value)"\(flag: "selected", if: option.value == chosen)>\(option.label)</option>
      """
  }
  return open == nil ? result : result + "</optgroup>"
}

extension Collection where Element: RawRepresentable<String> {
  /// One choice a value, in their order: sent by its code, read by its words.
  public func choices(_ words: (Element) -> String) -> [Choice] { map { Choice($0.rawValue, words($0)) } }
}

/// A file to send. `accept` lists extensions or media types; the form must be `.multipart`.
public func fileField<Name: FieldName>(
  _ name: Name, label: String, form: Form<Name>, accept: [String] = [], hint: String? = nil,
  presence: Presence = .optional
) -> HTML {
  let frame = FieldFrame(name, label: label, form: form, hint: hint, presence: presence)
  let accepted = accept.isEmpty ? nil : accept.joined(separator: ",")
  return frame.wrap(
    """
    <input id="\(frame.identifier)" name="\(name.field)" type="file"\(attribute: "accept", accepted)\(frame.attributes)>
    """)
}

/// A value the person does not see. It comes back like any other: trust it no more than a typed one.
public func hiddenField(_ name: some FieldName, _ value: String) -> HTML {
  "<input type=\"hidden\" name=\"\(name.field)\" value=\"\(value)\">"
}

/// Fields of one subject, under its title.
public func fieldGroup(_ legend: String, _ content: HTML) -> HTML {
  "<fieldset class=\"groupe\"><legend>\(legend)</legend>\(content)</fieldset>"
}

/// Short fields side by side, where the screen is wide enough.
public func fieldRow(_ fields: HTML...) -> HTML {
  "<div class=\"cote-a-cote\">\(fields)</div>"
}

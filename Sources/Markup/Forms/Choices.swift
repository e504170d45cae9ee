/// A question of which one answer is chosen, all answers being visible.
public func radioGroup<Name: FieldName>(
  _ name: Name, label: String, form: Form<Name>, options: [Choice], hint: String? = nil,
  presence: Presence = .optional
) -> HTML {
  choices(name, type: "radio", label, form, options, hint, presence)
}

/// A question of which several answers can be chosen.
public func checkboxGroup<Name: FieldName>(
  _ name: Name, label: String, form: Form<Name>, options: [Choice], hint: String? = nil,
  presence: Presence = .optional
) -> HTML {
  choices(name, type: "checkbox", label, form, options, hint, presence)
}

/// One box to tick; sends `value` when it is.
public func checkbox<Name: FieldName>(
  _ name: Name, label: String, form: Form<Name>, value: String = "oui", hint: String? = nil,
  presence: Presence = .required
) -> HTML {
  let frame = FieldFrame(name, label: label, form: form, hint: hint, presence: presence)
  return """
    <div class="\(frame.classes)"><div class="choix"><label class="option">\
    <input id="\(frame.identifier)" type="checkbox" name="\(name.field)" value="\(value)"\
    \(flag: "checked", if: form.all(name).contains(value))\
    \(attribute: "aria-describedby", frame.describedBy)\
    \(attribute: "aria-invalid", frame.error.map { _ in "true" })> <span>\(label)</span></label></div>\
    \(frame.notes)</div>
    """
}

private func choices<Name: FieldName>(
  _ name: Name, type: StaticString, _ label: String, _ form: Form<Name>, _ options: [Choice],
  _ hint: String?,
  _ presence: Presence
) -> HTML {
  let frame = FieldFrame(name, label: label, form: form, hint: hint, presence: presence)
  let chosen = Set(form.all(name))
  let inputs: [HTML] = options.enumerated().map { index, option in
    // The first one bears the field's own identifier, where the summary of errors leads.
    let identifier = index == 0 ? frame.identifier : "\(frame.identifier)-\(index + 1)"
    let hint: HTML? = option.hint.map { "<small id=\"aide-\(identifier)-option\">\($0)</small>" }
    return """
      <label class="option"><input id="\(identifier)"\(attribute: "type", type.description) name="\(name.field)" \
      value="\(option.value)"\(flag: "checked", if: chosen.contains(option.value))\
      \(attribute: "aria-describedby", option.hint.map { _ in "aide-\(identifier)-option" })\
      \(attribute: "aria-invalid", frame.error.map { _ in "true" })> \
      <span>\(option.label)\(hint)</span></label>
      """
  }
  return frame.wrapGroup(inputs)
}

/// A line to choose in a list that may be long: a plain list while it can be read at a glance, else a field where
/// some letters of the name are typed and the browser proposes the rest. What comes back is then a name: the
/// server turns it into the value that it stands for.
public func choiceField<Name: FieldName>(
  _ name: Name, label: String, form: Form<Name>, options: [Choice], blank: String? = nil,
  hint: String? = nil, presence: Presence = .optional
) -> HTML {
  let options = options.distinct
  guard options.count > Choice.readable else {
    return selectField(
      name, label: label, form: form, options: options, blank: blank, hint: hint, presence: presence)
  }
  var named = form
  if let chosen = options.first(where: { $0.value == form[name] }) { named[name] = chosen.label }
  return textField(
    name, label: label, form: named, hint: hint, presence: presence, autocomplete: "off",
    placeholder: "Partie du nom", list: options.map(\.label))
}

extension Choice {
  /// Lines that a list shows before one has to search in it.
  public static let readable = 25
}

extension [Choice] {
  /// The same lines, those that read the same being told apart by their number, so that each can be typed.
  public var distinct: [Choice] {
    let times = Dictionary(map { ($0.label, 1) }, uniquingKeysWith: +)
    return map { choice in
      times[choice.label] == 1
        ? choice
        : Choice(
          choice.value, "\(choice.label) (n°\u{a0}\(choice.value))", hint: choice.hint, group: choice.group)
    }
  }
}

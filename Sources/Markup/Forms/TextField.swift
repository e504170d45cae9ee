/// What a text field holds: decides the keyboard of a phone and what the browser completes.
public enum TextKind: Sendable {
  case text, email, tel, password, number, date, month, search, decimal
}

/// A field of one line. `suffix` is the unit, shown after the input.
public func textField<Name: FieldName>(
  _ name: Name, label: String, form: Form<Name>, hint: String? = nil, kind: TextKind = .text,
  presence: Presence = .optional, autocomplete: String? = nil, placeholder: String? = nil,
  suffix: String? = nil,
  list: [String] = []
) -> HTML {
  let frame = FieldFrame(name, label: label, form: form, hint: hint, presence: presence)
  let value = kind == .password ? nil : form[name]
  let listIdentifier = list.isEmpty ? nil : "liste-" + frame.identifier
  let choices: HTML? = listIdentifier.map { identifier in
    "<datalist id=\"\(identifier)\">\(list.map { "<option value=\"\($0)\"></option>" as HTML })</datalist>"
  }
  let input: HTML = """
    <input id="\(frame.identifier)" name="\(name.field)" type="\(kind.inputType(holding: form[name]))"\
    \(attribute: "inputmode", kind.inputMode)\(attribute: "value", value)\
    \(attribute: "autocomplete", autocomplete)\(attribute: "placeholder", placeholder)\(attribute: "list", listIdentifier)\(frame.attributes)>\(choices)
    """
  guard let suffix else { return frame.wrap(input) }
  return frame.wrap("<div class=\"saisie\">\(input)<span class=\"suffixe\">\(suffix)</span></div>")
}

/// A field of several lines.
public func textArea<Name: FieldName>(
  _ name: Name, label: String, form: Form<Name>, hint: String? = nil, presence: Presence = .optional,
  rows: Int = 4
) -> HTML {
  let frame = FieldFrame(name, label: label, form: form, hint: hint, presence: presence)
  // The parser drops a newline that follows the tag: this one is spent so that the person's own is kept.
  return frame.wrap(
    """
    <textarea id="\(frame.identifier)" name="\(name.field)" rows="\(rows)"\(frame.attributes)>
    \(form[name])</textarea>
    """)
}

extension TextKind {
  /// A date input shows nothing of a value it cannot read: what was typed by hand stays visible as text.
  func inputType(holding value: String) -> String {
    switch self {
    case .text, .number, .decimal: "text"
    case .email: "email"
    case .tel: "tel"
    case .password: "password"
    case .search: "search"
    case .date: value.isEmpty || Self.matches(value, "0000-00-00") ? "date" : "text"
    case .month: value.isEmpty || Self.matches(value, "0000-00") ? "month" : "text"
    }
  }

  var inputMode: String? {
    switch self {
    case .number: "numeric"
    case .decimal: "decimal"
    default: nil
    }
  }

  private static func matches(_ value: String, _ shape: String) -> Bool {
    value.utf8.count == shape.utf8.count
      && zip(value, shape).allSatisfy { $1 == "0" ? $0.isASCII && $0.isNumber : $0 == $1 }
  }
}

/// How much an act weighs on the page. One `.primary` a page.
public enum ButtonStyle: Sendable {
  case primary, secondary, danger, quiet

  var name: String {
    switch self {
    case .primary: "principal"
    case .secondary: "secondaire"
    case .danger: "danger"
    case .quiet: "discret"
    }
  }
}

/// The button that sends its form, and `name=value` with it.
public func submitButton(
  _ label: String, style: ButtonStyle = .primary, name: (any FieldName)? = nil, value: String? = nil
) -> HTML {
  """
  <button type="submit" class="bouton \(style.name)"\(attribute: "name", name?.field)\(attribute: "value", value)>\
  \(label)</button>
  """
}

/// What Enter does in a form whose first button is not its main one: that button, unseen, before all others.
public func enterButton(name: any FieldName, value: String) -> HTML {
  """
  <button type="submit" class="hors-ecran" name="\(name.field)" value="\(value)" tabindex="-1" aria-hidden="true"></button>
  """
}

/// A link to the page of an act, drawn as a button.
public func buttonLink(_ label: String, to address: String, style: ButtonStyle = .secondary) -> HTML {
  "<a class=\"bouton \(style.name)\" href=\"\(address)\">\(label)</a>"
}

/// The acts at the foot of a form, or beside a title.
public func buttonRow(_ buttons: HTML...) -> HTML {
  "<div class=\"boutons\">\(buttons)</div>"
}

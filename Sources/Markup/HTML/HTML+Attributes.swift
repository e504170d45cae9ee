extension HTML.StringInterpolation {
  /// ` name="value"` with its leading space, or nothing when there is no value:
  /// `<a\(attribute: "href", link)>`.
  public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
    guard let value else { return }
    appendLiteral(" ")
    appendLiteral(name)
    appendLiteral("=\"")
    html.append(escaping: value)
    appendLiteral("\"")
  }

  public mutating func appendInterpolation(attribute name: StaticString, _ value: Int?) {
    appendInterpolation(attribute: name, value.map { String($0) })
  }

  /// A bare attribute such as `checked`, with its leading space: `<input\(flag: "checked", if: isOn)>`.
  public mutating func appendInterpolation(flag name: StaticString, if condition: Bool) {
    guard condition else { return }
    appendLiteral(" ")
    appendLiteral(name)
  }
}

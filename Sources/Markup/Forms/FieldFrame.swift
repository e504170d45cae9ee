/// Whether a form can be sent without this field. The optional ones are marked, being the fewer.
public enum Presence: Sendable { case required, optional }

/// What surrounds every input: its label, its hint, its error, and the identifiers that tie them together.
struct FieldFrame {
  let label: String
  let hint: String?
  let error: String?
  let presence: Presence
  let identifier: String
  private let tick: HTML?

  init<Name: FieldName>(
    _ name: Name, label: String, form: Form<Name>, hint: String?, presence: Presence
  ) {
    self.label = label
    self.hint = hint
    self.presence = presence
    error = form.error(for: name)
    identifier = Self.identifier(name.field, in: form)
    tick = form.ticks[name.field].map { Self.tick(name.field, $0, in: form) }
  }

  /// The box that answers the question asked about the field.
  private static func tick<Name>(_ name: String, _ tick: Tick, in form: Form<Name>) -> HTML {
    let tickName = FormState.tickPrefix + name
    return """
      <div class="choix"><label class="option"><input id="\(identifier(tickName, in: form))" type="checkbox" \
      name="\(tickName)" value="\(tick.code)"\(flag: "checked", if: form.ticked(name).contains(tick.code))> <span>\(tick.label)</span></label></div>
      """
  }

  static func identifier<Name>(_ name: String, in form: Form<Name>) -> String { "champ-" + form.scope + name }

  /// The labels of the fields that show an error, by their identifiers, with their rank among them.
  static func labelsOfErrors(in fields: HTML) -> [String: (html: HTML, rank: Int)] {
    let text = fields.text
    var labels: [String: (html: HTML, rank: Int)] = [:]
    for error in text.matches(of: /id="erreur-([^"]+)"/) {
      let (before, identifier) = (text[..<error.range.lowerBound], error.output.1)
      let opening: String.Index? =
        if let label = before.ranges(of: "<label for=\"\(identifier)\">").last {
          label.upperBound
        } else if let box = before.ranges(of: "<input id=\"\(identifier)\"").last {
          text[box.upperBound...].firstRange(of: "<span>")?.upperBound  // a box's label follows it
        } else {
          before.ranges(of: "<legend>").last?.upperBound
        }
      guard let opening else { continue }
      let label = text[opening...].prefix { $0 != "<" }
      let trimmed = label.last == " " ? label.dropLast() : label
      labels[String(error.output.1)] = (HTML(trusted: String(trimmed)), labels.count)
    }
    return labels
  }

  var classes: String { error == nil ? "champ" : "champ en-erreur" }

  var describedBy: String? {
    let parts = [hint.map { _ in "aide-" + identifier }, error.map { _ in "erreur-" + identifier }]
    let present = parts.compactMap { $0 }
    return present.isEmpty ? nil : present.joined(separator: " ")
  }

  /// Attributes common to all inputs of the field.
  var attributes: HTML { "\(references)\(flag: "required", if: presence == .required)" }

  /// Those of an input that always has a value, of which HTML forbids `required`.
  var references: HTML {
    """
    \(attribute: "aria-describedby", describedBy)\(attribute: "aria-invalid", error.map { _ in "true" })
    """
  }

  var labelText: HTML {
    presence == .required ? "\(label)" : "\(label) <span class=\"facultatif\">facultatif</span>"
  }

  var notes: HTML {
    let hint: HTML? = hint.map { "<p class=\"aide\" id=\"aide-\(identifier)\">\($0)</p>" }
    let error: HTML? = error.map {
      "<p class=\"refus\" id=\"erreur-\(identifier)\"><span class=\"hors-ecran\">Erreur\u{00A0}: </span>\($0)</p>"
    }
    return "\(hint)\(error)"
  }

  /// A field of one input.
  func wrap(_ input: HTML) -> HTML {
    """
    <div class="\(classes)"><label for="\(identifier)">\(labelText)</label>\(notes)\(input)\(tick)</div>
    """
  }

  /// A field of several inputs.
  func wrapGroup(_ inputs: [HTML]) -> HTML {
    """
    <fieldset class="\(classes)"\(attribute: "aria-describedby", describedBy)>\
    <legend>\(labelText)</legend>\(notes)<div class="choix">\(inputs)</div></fieldset>
    """
  }
}

/// The list of what was refused, at the top of the page, each line leading to its field. Nothing when the
/// form is valid.
/// - Parameter subject: whose field each one is, where a form repeats the same fields for several people.
public func errorSummary<Name>(_ form: Form<Name>, about subject: (String) -> String? = { _ in nil }) -> HTML
{
  summary(form.errors, of: form) { field in subject(field).map { HTML($0) } }
}

/// - Parameter fields: the fields as they are shown below: their labels name what was refused, in their order.
public func errorSummary<Name>(_ form: Form<Name>, of fields: HTML) -> HTML {
  guard !form.isValid else { return .empty }
  let labels = FieldFrame.labelsOfErrors(in: fields)
  func label(_ field: String) -> (html: HTML, rank: Int)? { labels[FieldFrame.identifier(field, in: form)] }
  let inOrder = form.errors.enumerated().sorted { first, second in
    (label(first.element.field)?.rank ?? -1, first.offset)
      < (label(second.element.field)?.rank ?? -1, second.offset)
  }
  return summary(inOrder.map(\.element), of: form) { label($0)?.html }
}

private func summary<Name>(
  _ errors: [FieldError], of form: Form<Name>, label: (String) -> HTML?
) -> HTML {
  guard !errors.isEmpty else { return .empty }
  let title =
    errors.count == 1
    ? "Une erreur est à corriger" : "\(errors.count)\(French.noBreakSpace)erreurs sont à corriger"
  let lines: [HTML] = errors.map { error in
    let told: HTML =
      label(error.field).map { "\($0)\(French.noBreakSpace): \(error.message.openingLowercased)" }
      ?? "\(error.message)"
    return error.field.isEmpty
      ? "<li>\(told)</li>"
      : "<li><a href=\"#\(FieldFrame.identifier(error.field, in: form))\">\(told)</a></li>"
  }
  return """
    <div class="avis erreur" id="erreurs" role="alert" tabindex="-1">
    <h2>\(title)</h2>
    <ul>\(lines)</ul>
    </div>
    """
}

extension String {
  /// As it reads after a colon.
  fileprivate var openingLowercased: String { prefix(1).lowercased() + dropFirst() }
}

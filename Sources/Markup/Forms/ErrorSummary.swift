/// The list of what was refused, at the top of the page, each line leading to its field. Nothing when the
/// form is valid.
/// - Parameter subject: whose field each one is, where a form repeats the same fields for several people.
public func errorSummary<Name>(_ form: Form<Name>, about subject: (String) -> String? = { _ in nil }) -> HTML
{
  guard !form.isValid else { return .empty }
  let title =
    form.errors.count == 1
    ? "Une erreur est à corriger" : "\(form.errors.count)\(French.noBreakSpace)erreurs sont à corriger"
  let lines: [HTML] = form.errors.map { error in
    let message = subject(error.field).map {
      "\($0)\(French.noBreakSpace): \(error.message.openingLowercased)"
    }
    let told: HTML = "\(message ?? error.message)"
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

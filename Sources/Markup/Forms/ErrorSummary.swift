/// The list of what was refused, at the top of the page, each line leading to its field. Nothing when the
/// form is valid.
public func errorSummary(_ form: FormState) -> HTML {
  guard !form.isValid else { return .empty }
  let title =
    form.errors.count == 1
    ? "Une erreur est à corriger" : "\(form.errors.count)\(French.noBreakSpace)erreurs sont à corriger"
  let lines: [HTML] = form.errors.map { error in
    error.field.isEmpty
      ? "<li>\(error.message)</li>"
      : "<li><a href=\"#\(FieldFrame.identifier(error.field, in: form))\">\(error.message)</a></li>"
  }
  return """
    <div class="avis erreur" id="erreurs" role="alert" tabindex="-1">
    <h2>\(title)</h2>
    <ul>\(lines)</ul>
    </div>
    """
}

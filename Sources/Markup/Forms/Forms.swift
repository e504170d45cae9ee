/// How a form's body is written; files need `.multipart`.
public enum FormEncoding: Sendable { case urlEncoded, multipart }

/// A form that changes something. The browser's own checks are off: ours answer in sentences.
public func postForm(to action: String, encoding: FormEncoding = .urlEncoded, _ content: HTML) -> HTML {
  let type = encoding == .multipart ? "multipart/form-data" : nil
  return """
    <form method="post" action="\(action)"\(attribute: "enctype", type) class="formulaire" novalidate>\
    \(content)</form>
    """
}

/// A form that changes what is shown: its fields become the address. Sent as soon as a choice changes, and
/// by its button where scripts do not run.
public func filterForm(to action: String, label: String = "Filtrer la liste", _ content: HTML) -> HTML {
  """
  <form method="get" action="\(action)" class="filtres" role="search" aria-label="\(label)" data-filtre>\
  \(content)<button type="submit" class="bouton secondaire">Filtrer</button></form>
  """
}

/// One act, one button: a form of its own so that it works without a script.
public func actionForm(
  to action: String, label: String, style: ButtonStyle = .secondary, about: String? = nil,
  fields: HTML = .empty
) -> HTML {
  let subject: HTML? = about.map { " <span class=\"hors-ecran\">\($0)</span>" }
  return """
    <form method="post" action="\(action)" class="acte">\(fields)\
    <button type="submit" class="bouton \(style.name)">\(label)\(subject)</button></form>
    """
}

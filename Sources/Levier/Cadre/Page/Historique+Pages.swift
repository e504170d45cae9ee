import Markup

/// What was done to an object, folded under its page.
func historique(_ traces: [Trace]) -> HTML {
  guard !traces.isEmpty else { return .empty }
  return disclosure("Historique (\(traces.count))", "<ul class=\"liste\">\(traces.map(ligne))</ul>")
}

private func ligne(_ trace: Trace) -> HTML {
  let precision: HTML? = trace.precision.map { "\u{a0}: \($0)" }
  return "<li>\(trace.le.enFrancais), \(trace.auteur), \(trace.acte.libelle)\(precision)</li>"
}

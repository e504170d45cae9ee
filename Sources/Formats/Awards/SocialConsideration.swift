/// The values of `considerationsSociales` (arrêté du 22 décembre 2022).
public enum SocialConsideration: String, Hashable, Sendable, CaseIterable {
  /// « Clause sociale »
  case clause
  /// « Critère social »
  case critere
  /// « Marché réservé »
  case reserve
  /// « Pas de considération sociale », which excludes the others.
  case aucune
  /// No value, « NC », « Sans objet »: nothing can be concluded.
  case nonRenseigne

  init?(label: String) {
    switch label.folded {
    case "clausesociale", "clausessociales", "clause": self = .clause
    case "criteresocial", "criteressociaux", "critere": self = .critere
    case "marchereserve", "marchesreserves", "contratreserve", "concessionreservee", "reserve":
      self = .reserve
    case "pasdeconsiderationsociale", "sansconsiderationsociale", "aucuneconsiderationsociale", "aucune",
      "non":
      self = .aucune
    case _ where Placeholder.isNothing(label): self = .nonRenseigne
    default: return nil
    }
  }

  /// The labels of one member, of which some publish several in one text.
  static func labels(of node: Node) -> [String] {
    guard let text = node.text else { return [] }
    if Placeholder.isNothing(text) { return [text] }
    return text.split { ",;|/".contains($0) }.map { String($0).trimmed }
  }
}

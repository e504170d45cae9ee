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
    case "clausesociale", "clause": self = .clause
    case "criteresocial", "critere": self = .critere
    case "marchereserve", "contratreserve", "concessionreservee", "reserve": self = .reserve
    case "pasdeconsiderationsociale", "aucune", "non": self = .aucune
    case "", "nc", "sansobjet", "nonrenseigne", "nonconnu", "nondisponible": self = .nonRenseigne
    default: return nil
    }
  }
}

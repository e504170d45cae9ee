/// Why the law protects what something reveals of a person: health (GDPR art. 9) or justice (GDPR art. 10).
///
/// What is protected is written by whoever knows it, and read back only by an instructing agent who presses for it,
/// which leaves a trace. Everybody else, the one who wrote it included, reads in its place what may be anything:
/// the rule is in the queries (`Perimetre`), so that lists, filters, sorts, exports and counts cannot tell more.
enum Sensibilite: Hashable, Sendable { case aucune, sante, justice }

extension GenreStructure {
  /// What one learns of a person whom such a structure employs or refers.
  var sensibilite: Sensibilite {
    switch self {
    case .ea, .eatt, .esat, .capEmploi: .sante
    case .spip: .justice
    default: .aucune
    }
  }

  var estSensible: Bool { sensibilite != .aucune }

  static let sensibles = allCases.filter(\.estSensible)
}

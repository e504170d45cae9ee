extension TypeContrat {
  /// What one learns of a person who works under such a contract. CDD tremplin: L5213-13-1 of the code du travail.
  var sensibilite: Sensibilite {
    switch self {
    case .emploiPenitentiaire: .justice
    case .cddTremplin, .esatSoutien: .sante
    default: .aucune
    }
  }

  var estSensible: Bool { sensibilite != .aucune }

  static let sensibles = allCases.filter(\.estSensible)

  /// Those that read as « Autre contrat » in lists: the protected ones, and others that are rare enough for nothing to
  /// follow from reading it.
  static let regroupes: [Self] = sensibles + [.cddu, .cuiCie]
  var estRegroupe: Bool { Self.regroupes.contains(self) }
  /// Those that anybody reads as they are.
  static let lisibles = allCases.filter { !$0.estRegroupe }
}

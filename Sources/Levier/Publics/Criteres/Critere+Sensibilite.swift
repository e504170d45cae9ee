extension Critere {
  var sensibilite: Sensibilite {
    switch self {
    case .aa, .b3, .b4: .sante
    case .af, .b9: .justice
    default: .aucune
    }
  }

  var estSensible: Bool { sensibilite != .aucune }

  enum Lecteur: Sendable { case instructeur, autre }

  /// What a reader sees of it: only an instructing agent reads a protected reason.
  func libelle(pour lecteur: Lecteur) -> String {
    estSensible && lecteur == .autre ? Self.libelleReserve : libelle
  }

  static let libelleReserve = "Éligible – catégorie réservée"
}

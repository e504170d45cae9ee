extension Eligibilite.Etat {
  /// The name of a state, as it is stored and filtered.
  enum Code: String, CaseIterable, Hashable, Sendable {
    case aInstruire = "a_instruire"
    case piecesManquantes = "pieces_manquantes"
    case valide
    case refuse
    case expire

    var libelle: String {
      switch self {
      case .aInstruire: "À instruire"
      case .piecesManquantes: "Pièces manquantes"
      case .valide: "Éligible"
      case .refuse: "Refusée"
      case .expire: "Expirée"
      }
    }
  }

  var code: Code {
    switch self {
    case .aInstruire: .aInstruire
    case .piecesManquantes: .piecesManquantes
    case .valide: .valide
    case .refuse: .refuse
    case .expire: .expire
    }
  }
}

import Storage

extension Perimetre {
  /// On queries that name `contrat` and `participant`.
  var contrats: SQL {
    switch self {
    case .employeur(let id): "contrat.employeur_id = \(id)"
    default: participants
    }
  }
}

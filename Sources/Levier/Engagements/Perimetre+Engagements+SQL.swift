import Storage

extension Perimetre {
  /// On queries that name `engagement` and `marche`.
  var engagements: SQL {
    guard case .employeur(let id) = self else { return marches }
    return "engagement.titulaire_id = \(id)"
  }
}

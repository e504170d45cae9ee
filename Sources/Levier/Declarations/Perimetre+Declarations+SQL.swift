import Storage

extension Perimetre {
  /// On queries that name `declaration` and `employeur` (its structure).
  var declarations: SQL {
    switch self {
    case .territoire(let id): "employeur.territoire_id = \(id)"
    case .employeur(let id): "declaration.employeur_id = \(id)"
    case .donneurOrdre, .prescripteur, .agregats: "1 = 0"
    }
  }
}

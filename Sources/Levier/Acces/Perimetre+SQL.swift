import Storage

/// What an agent may know, as a condition of every query that fetches it: access is a property of the
/// query. Who sees what: rules of the trade §7.
enum Perimetre: Hashable, Sendable {
  case territoire(ID<Territoire>)
  case donneurOrdre(ID<Structure>)
  /// A company or a social enterprise: what it owes, and those it employs.
  case employeur(ID<Structure>)
  case prescripteur(ID<Structure>)
  /// A funder: figures, never a row.
  case agregats(ID<Territoire>)

  var estTerritoire: Bool {
    if case .territoire = self { true } else { false }
  }

  /// On queries that name `structure`.
  var structures: SQL {
    switch self {
    case .territoire(let id), .agregats(let id): "structure.territoire_id = \(id)"
    case .donneurOrdre(let id), .employeur(let id), .prescripteur(let id): "structure.id = \(id)"
    }
  }
}

import Storage

/// A month of an employer: what one declaration holds.
struct MoisEmploye: Hashable, Sendable {
  let employeur: ID<Structure>
  let mois: Mois
}

extension MoisEmploye {
  init(_ row: Row) throws { self.init(employeur: try row["employeur_id"], mois: try row["mois"]) }
}

import Storage

extension Perimetre {
  /// Whether this reader reads the criteria and the notes of an eligibility that the query names so, beyond what was
  /// decided: a prescriber, of those it follows.
  func detaille(_ eligibilite: SQL) -> SQL {
    switch self {
    case .territoire: "1 = 1"
    case .prescripteur(let id): "\(eligibilite).prescripteur_id = \(id)"
    case .donneurOrdre, .employeur, .agregats: "1 = 0"
    }
  }
}

extension Fenetre {
  /// How much of a declared month counts; hours are declared by month, so a month cut in two is for the
  /// facilitator to look at.
  enum Couverture: Hashable, Sendable { case entiere, partielle(ClosedRange<Jour>), aucune }

  func couverture(_ mois: Mois) -> Couverture {
    let du = max(debut, mois.premierJour)
    let au = min(fin, mois.dernierJour)
    guard du <= au else { return .aucune }
    return (du, au) == (mois.premierJour, mois.dernierJour) ? .entiere : .partielle(du...au)
  }

  /// Whether a month's hours count: when at least one of its days does.
  func estValorisable(_ mois: Mois) -> Bool { couverture(mois) != .aucune }
}

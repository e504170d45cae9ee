import Storage

extension Perimetre {
  /// On queries that name `marche`. A company holds a lot from the day on which an award names it, or from that on
  /// which it owes hours there.
  var marches: SQL {
    switch self {
    case .territoire(let id): "marche.territoire_id = \(id)"
    case .donneurOrdre(let id): "marche.donneur_ordre_id = \(id)"
    case .employeur(let id):
      """
      (EXISTS (SELECT 1 FROM lot l JOIN lot_engage e ON e.lot_id = l.id
        WHERE l.marche_id = marche.id AND e.structure_id = \(id))
      OR EXISTS (SELECT 1 FROM lot l JOIN lot_titulaire t ON t.lot_id = l.id
        WHERE l.marche_id = marche.id AND t.structure_id = \(id)))
      """
    case .prescripteur, .agregats: "1 = 0"
    }
  }

  /// On queries that name `lot` and `marche`: a holder sees its own lots of a market, not its neighbours'.
  var lots: SQL {
    guard case .employeur(let id) = self else { return marches }
    return """
      (EXISTS (SELECT 1 FROM lot_engage e WHERE e.lot_id = lot.id AND e.structure_id = \(id))
      OR EXISTS (SELECT 1 FROM lot_titulaire t WHERE t.lot_id = lot.id AND t.structure_id = \(id)))
      """
  }
}

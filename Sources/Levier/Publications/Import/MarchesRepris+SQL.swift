import Storage

extension Transaction {
  func numerosDeLots(de marche: ID<Marche>) throws -> Set<String> {
    Set(try rows("SELECT numero FROM lot WHERE marche_id = \(marche)").map { try $0["numero"] })
  }

  func notifications(de marche: ID<Marche>) throws -> Set<Jour?> {
    Set(
      try rows(
        """
        SELECT DISTINCT avis.notifie_le FROM avis JOIN lot ON lot.id = avis.lot_id
        WHERE lot.marche_id = \(marche)
        """
      ).map { try $0["notifie_le"] })
  }
}

import Storage

extension Transaction {
  /// How many doubts were left as they are.
  func laisser(
    _ filtre: FiltreVerifications, dans perimetre: Perimetre, par agent: ID<Agent>
  ) throws -> Int {
    var laisses = 0
    while true {
      let doutes = try verifications(dans: perimetre, filtre, page: Tranche(page: 1, taille: 500))
      guard !doutes.isEmpty else { return laisses }
      laisses += try execute(
        """
        UPDATE verification SET issue = 'laisse', par = \(agent), le = \(now)
        WHERE id IN \(list: doutes.map(\.id)) AND genre = 'doute' AND issue = ''
        """)
    }
  }
}

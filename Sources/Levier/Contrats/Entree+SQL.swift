import Storage

extension Transaction {
  /// Where a new window would start: the first contract's first day that no window covers yet, or today.
  func entree(de participant: ID<Participant>, le jour: Jour) throws -> Jour {
    let premier: Jour? = try value(
      """
      SELECT min(contrat.debut)
      FROM contrat
      WHERE contrat.participant_id = \(participant)
        AND NOT EXISTS (SELECT 1 FROM eligibilite e WHERE e.participant_id = contrat.participant_id
          AND e.etat IN ('valide', 'expire') AND contrat.debut BETWEEN e.debut AND e.fin)
      """)
    return premier ?? jour
  }
}

import Storage

extension Perimetre {
  /// On queries that name `participant`. A buyer reads counts and initials elsewhere, an
  /// employer its contracts: never these rows.
  var participants: SQL {
    switch self {
    case .territoire(let id): "participant.territoire_id = \(id)"
    // Those it referred, and the records into which theirs were merged.
    case .prescripteur(let id):
      """
      participant.id IN (
        SELECT suivi.id FROM participant suivi WHERE suivi.prescripteur_id = \(id)
        UNION ALL
        SELECT fondu.fusionne_dans_id FROM participant fondu
        WHERE fondu.prescripteur_id = \(id) AND fondu.fusionne_dans_id IS NOT NULL)
      """
    case .donneurOrdre, .employeur, .agregats: "1 = 0"
    }
  }

  /// A condition on queries that name `participant`; nobody answers to a prescriber that is not told.
  func referees(par id: ID<Structure>) -> SQL {
    """
    (participant.prescripteur_id = \(id)
      AND NOT EXISTS (SELECT 1 FROM structure tu WHERE tu.id = \(id) AND \(tait("tu"))))
    """
  }
}

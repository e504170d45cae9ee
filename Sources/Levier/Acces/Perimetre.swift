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

  /// On queries that name `marche`.
  var marches: SQL {
    switch self {
    case .territoire(let id): "marche.territoire_id = \(id)"
    case .donneurOrdre(let id): "marche.donneur_ordre_id = \(id)"
    case .employeur(let id):
      """
      (EXISTS (SELECT 1 FROM lot l JOIN engagement e ON e.lot_id = l.id
        WHERE l.marche_id = marche.id AND e.titulaire_id = \(id))
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
      (EXISTS (SELECT 1 FROM engagement e WHERE e.lot_id = lot.id AND e.titulaire_id = \(id))
      OR EXISTS (SELECT 1 FROM lot_titulaire t WHERE t.lot_id = lot.id AND t.structure_id = \(id)))
      """
  }

  /// On queries that name `engagement` and `marche`.
  var engagements: SQL {
    guard case .employeur(let id) = self else { return marches }
    return "engagement.titulaire_id = \(id)"
  }

  /// On queries that name `participant`. A buyer reads counts and initials elsewhere, never these rows.
  var participants: SQL {
    switch self {
    case .territoire(let id): "participant.territoire_id = \(id)"
    case .employeur(let id):
      "EXISTS (SELECT 1 FROM contrat c WHERE c.participant_id = participant.id AND c.employeur_id = \(id))"
    // Those it referred, and the records into which theirs were merged.
    case .prescripteur(let id):
      """
      participant.id IN (
        SELECT suivi.id FROM participant suivi WHERE suivi.prescripteur_id = \(id)
        UNION ALL
        SELECT fondu.fusionne_dans_id FROM participant fondu
        WHERE fondu.prescripteur_id = \(id) AND fondu.fusionne_dans_id IS NOT NULL)
      """
    case .donneurOrdre, .agregats: "1 = 0"
    }
  }

  /// On queries that name `contrat` and `participant`.
  var contrats: SQL {
    switch self {
    case .employeur(let id): "contrat.employeur_id = \(id)"
    default: participants
    }
  }

  /// On queries that name `declaration` and `employeur` (its structure).
  var declarations: SQL {
    switch self {
    case .territoire(let id): "employeur.territoire_id = \(id)"
    case .employeur(let id): "declaration.employeur_id = \(id)"
    case .donneurOrdre, .prescripteur, .agregats: "1 = 0"
    }
  }

  /// On queries that name `structure`.
  var structures: SQL {
    switch self {
    case .territoire(let id), .agregats(let id): "structure.territoire_id = \(id)"
    case .donneurOrdre(let id), .employeur(let id), .prescripteur(let id): "structure.id = \(id)"
    }
  }
}

import Storage

/// What of a person's path each role sees: a buyer, what was worked on its own markets; a prescriber, the
/// whole path of those it referred.
extension Perimetre {
  /// On queries that name `participant`.
  var parcours: SQL {
    guard case .donneurOrdre = self else {
      if case .employeur = self { return "1 = 0" }
      return participants
    }
    return "EXISTS (SELECT 1 FROM contrat c WHERE c.participant_id = participant.id AND \(contratsVus))"
  }

  /// On queries that name `c`, a contract of a person already in sight.
  var contratsVus: SQL {
    switch self {
    case .territoire, .prescripteur: "1 = 1"
    case .donneurOrdre(let id):
      """
      EXISTS (SELECT 1 FROM contrat_engagement lien JOIN engagement e ON e.id = lien.engagement_id
        JOIN lot l ON l.id = e.lot_id JOIN marche m ON m.id = l.marche_id
        WHERE lien.contrat_id = c.id AND m.donneur_ordre_id = \(id))
      """
    case .employeur, .agregats: "1 = 0"
    }
  }

  /// On queries that name `m`, the market of an engagement that a contract serves.
  var marchesVus: SQL {
    switch self {
    case .territoire, .prescripteur: "1 = 1"
    case .donneurOrdre(let id): "m.donneur_ordre_id = \(id)"
    case .employeur, .agregats: "1 = 0"
    }
  }

  /// Names are not for buyers.
  var voitLesNoms: Bool {
    switch self {
    case .territoire, .prescripteur: true
    case .donneurOrdre, .employeur, .agregats: false
    }
  }
}

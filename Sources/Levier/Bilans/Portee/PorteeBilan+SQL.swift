import Storage

/// Who reads: what they may choose, and what a small group must not tell them.
struct LecteurBilan: Hashable, Sendable {
  let territoire: ID<Territoire>
  let territoireNom: String
  let acces: Acces
  /// Whether what health and justice protect is counted apart.
  let litLesMotifs: Bool

  enum Acces: Hashable, Sendable {
    case territoire
    /// A buyer: itself and its operations.
    case donneurOrdre(ID<Structure>)
    /// A funder: the territory's totals.
    case agregats
  }

  /// Reports over days of one's choice, or over a scope and its parts, could be subtracted from one another
  /// until a small group shows: outside the team, people are counted by civil year, in one scope.
  var choisitSesDates: Bool { acces == .territoire }

  /// A buyer reads each contract of its lots, with initials: their number is not kept from it.
  var litLesLignes: Bool {
    if case .donneurOrdre = acces { true } else { false }
  }

  /// Outside the team, and in a copy to give away, what is protected of a few is counted with the rest.
  func seuilReserve(masque: Bool) -> Int { masque ? Masque.seuilUsuel : 0 }

  func detaille(_ portee: PorteeBilan) -> Bool { acces == .territoire || portee == porteeParDefaut }

  var porteeParDefaut: PorteeBilan {
    if case .donneurOrdre(let id) = acces { .donneurOrdre(id) } else { .territoire }
  }

  /// The scope as a condition on queries that name `marche`: never wider than what the reader may know.
  func marches(_ portee: PorteeBilan) -> SQL {
    let choix: SQL =
      switch portee {
      case .territoire: "marche.territoire_id = \(territoire)"
      case .donneurOrdre(let id): "marche.territoire_id = \(territoire) AND marche.donneur_ordre_id = \(id)"
      case .operation(let id): "marche.territoire_id = \(territoire) AND marche.operation_id = \(id)"
      }
    guard case .donneurOrdre(let lui) = acces else { return choix }
    return "\(choix) AND marche.donneur_ordre_id = \(lui)"
  }
}

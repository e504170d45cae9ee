import Storage

/// Whose hours a report is about.
enum PorteeBilan: Hashable, Sendable {
  case territoire
  case donneurOrdre(ID<Structure>)
  case operation(ID<Operation>)

  /// How it is written in an address and stored: `territoire`, `donneur-12`, `operation-5`.
  var code: String {
    switch self {
    case .territoire: "territoire"
    case .donneurOrdre(let id): "donneur-\(id)"
    case .operation(let id): "operation-\(id)"
    }
  }

  init?(code: String) {
    let parties = code.split(separator: "-", maxSplits: 1)
    switch (parties.first, parties.count) {
    case ("territoire", 1): self = .territoire
    case ("donneur", 2):
      guard let id = ID<Structure>(segment: parties[1]) else { return nil }
      self = .donneurOrdre(id)
    case ("operation", 2):
      guard let id = ID<Operation>(segment: parties[1]) else { return nil }
      self = .operation(id)
    default: return nil
    }
  }
}

/// A scope that an agent may read, with its name.
struct PorteeNommee: Hashable, Sendable {
  let portee: PorteeBilan
  let nom: String
}

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

extension LecteurBilan {
  init(_ agent: AgentConnecte) {
    territoire = agent.territoire
    territoireNom = agent.territoireNom
    acces =
      switch agent.role {
      case .facilitateur: .territoire
      case .donneurOrdre: .donneurOrdre(agent.structure)
      default: .agregats
      }
    litLesMotifs = agent.role == .financeur || (agent.role == .facilitateur && agent.instructeur)
  }
}

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

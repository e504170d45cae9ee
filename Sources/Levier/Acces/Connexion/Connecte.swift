/// Who is there, as what their session acts.
enum Connecte: Sendable {
  case agent(AgentConnecte)
  case operateur(Operateur)
}

extension Connecte {
  var compte: ID<Compte> {
    switch self {
    case .agent(let agent): agent.compte
    case .operateur(let operateur): operateur.compte
    }
  }

  var nom: String {
    switch self {
    case .agent(let agent): agent.nom
    case .operateur(let operateur): operateur.nom
    }
  }

  /// « Facilitateur »
  var role: String {
    switch self {
    case .agent(let agent): agent.role.libelle
    case .operateur: Operateur.libelle
    }
  }

  /// Where, in one line.
  var lieu: String {
    switch self {
    case .agent(let agent): "\(agent.structureNom), \(agent.territoireNom)"
    case .operateur: Operateur.lieu
    }
  }

  var fonction: Fonction {
    switch self {
    case .agent(let agent): .agent(agent.id)
    case .operateur(let operateur): .operateur(operateur.id)
    }
  }
}

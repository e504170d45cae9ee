/// The agent of a visit, with what bounds their sight.
struct AgentConnecte: Sendable, Hashable {
  let id: ID<Agent>
  /// Whose functions it is one of.
  let compte: ID<Compte>
  let nom: String
  let role: Role
  /// May see the reason of an eligibility that the law protects (health, justice).
  let instructeur: Bool
  let structure: ID<Structure>
  let structureNom: String
  let territoire: ID<Territoire>
  let territoireNom: String

  /// A company or a social enterprise: one that works in several territories reads there what all of them ask.
  var estEmployeur: Bool { role == .entreprise || role == .siae }

  var perimetre: Perimetre {
    switch role {
    case .administrateur, .facilitateur: .territoire(territoire)
    case .donneurOrdre: .donneurOrdre(structure)
    case .entreprise, .siae: .employeur(structure)
    case .prescripteur: .prescripteur(structure)
    case .financeur: .agregats(territoire)
    }
  }
}

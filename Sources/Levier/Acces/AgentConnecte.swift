/// The agent of a visit, with what bounds their sight.
struct AgentConnecte: Sendable, Hashable {
  let id: ID<Agent>
  let nom: String
  let role: Role
  /// May see the reason of an eligibility that the law protects (health, justice).
  let instructeur: Bool
  let structure: ID<Structure>
  let structureNom: String
  let territoire: ID<Territoire>
  let territoireNom: String

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

/// The addresses of structures and of their accounts.
enum VoiesActeurs {
  static let structures = VoieFixe("/structures")
  static let nouvelleStructure = VoieFixe("/structures/nouvelle")
  static let structure = Voie<Structure>("/structures/:id")
  static let modifierStructure = Voie<Structure>("/structures/:id/modifier")
  static let agents = Voie<Structure>("/structures/:id/agents")
  static let nouvelAgent = Voie<Structure>("/structures/:id/agents/nouveau")
  static let invitation = Voie<Agent>("/agents/:id/invitation")
  static let suspension = Voie<Agent>("/agents/:id/suspension")
  static let retablissement = Voie<Agent>("/agents/:id/retablissement")
}

extension Rubrique {
  static let structures = Rubrique("Structures", VoiesActeurs.structures(), pour: GardeGestion.roles)
}

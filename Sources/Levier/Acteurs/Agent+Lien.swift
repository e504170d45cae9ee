/// Who hands over the link by which an account is entered: whoever holds it may enter in its place, so that it is
/// given only by who reads as much already. Before a territory has a facilitator there is nothing to read, and its
/// administrator opens all accounts; afterwards, an administrator's alone.
struct RemiseDeLien: Sendable {
  let auteur: AgentConnecte
  /// Whether a facilitator of the territory has ever opened their account: suspending them all gives nothing.
  let estSuivi: Bool

  func estPermise(pour agent: Agent, chez genre: GenreStructure) -> Bool {
    agent.actif && estPermise(pour: agent.role, instructeur: agent.instructeur, chez: genre)
  }

  func estPermise(pour role: Role, instructeur: Bool, chez genre: GenreStructure) -> Bool {
    switch (auteur.role, role) {
    case (.administrateur, .administrateur): true
    case (.administrateur, _): !estSuivi
    case (.facilitateur, .administrateur): false
    case (.facilitateur, .facilitateur): auteur.instructeur || !instructeur
    // Its people would be told, and with them why they are eligible.
    case (.facilitateur, .prescripteur): auteur.instructeur || !genre.estSensible
    // It counts apart what is counted with the rest for who sees people.
    case (.facilitateur, .financeur): auteur.instructeur
    case (.facilitateur, _): true
    default: false
    }
  }
}

import Markup
import Storage

extension Transaction {
  /// The prescribers to choose from; nil for a prescriber, who chooses none.
  func prescripteurs(pour agent: AgentConnecte) throws -> [Choice]? {
    guard agent.role != .prescripteur else { return nil }
    return try structuresAuChoix([.prescripteur], dans: agent.territoire)
  }

  /// Those by which a list may be narrowed: not those that would tell why a person is eligible.
  func prescripteursAuFiltre(pour agent: AgentConnecte) throws -> [Choice] {
    guard agent.role == .facilitateur else { return [] }
    return try structuresAuChoix([.prescripteur], sauf: GenreStructure.sensibles, dans: agent.territoire)
  }

  /// A forged id in the list is an absence.
  func exigerPrescripteur(_ id: ID<Structure>?, dans territoire: ID<Territoire>) throws {
    guard let id else { return }
    guard try structure(id, dans: .territoire(territoire)).nature == .prescripteur else { throw Absence() }
  }
}

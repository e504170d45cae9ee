import Foundation
import Storage

extension Transaction {
  func depotsEnAttente(de agent: ID<Agent>) throws -> [Depot] {
    try rows(
      """
      SELECT \(colonnesDepot) FROM depot WHERE agent_id = \(agent) AND applique_le IS NULL ORDER BY id
      """
    ).map(Depot.init)
  }

  func empreintesEnAttente() throws -> [String] {
    try rows("SELECT DISTINCT empreinte FROM depot WHERE applique_le IS NULL").map { try $0["empreinte"] }
  }
}

import Formats
import Storage

extension Transaction {
  /// Keeps the columns chosen with the deposit.
  func noter(_ correspondance: String, sur depot: ID<Depot>) throws {
    try execute("UPDATE depot SET correspondance = \(correspondance) WHERE id = \(depot)")
  }
}

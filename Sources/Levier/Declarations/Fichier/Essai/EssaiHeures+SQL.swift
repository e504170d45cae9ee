import Formats
import Storage

extension TransactionLocale {
  /// Keeps the columns chosen with the deposit.
  func noter(_ correspondance: String, sur depot: ID<Depot>) throws {
    try execute(
      "UPDATE depot SET correspondance = \(correspondance) WHERE territoire_id = \(territoire) AND id = \(depot)"
    )
  }
}

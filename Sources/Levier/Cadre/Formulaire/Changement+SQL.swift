import Storage

extension Transaction {
  /// Changes the one row that a statement names with its version.
  /// - Throws: `ChangementConcurrent` when somebody saved it since.
  func changer(_ ordre: SQL) throws {
    guard try execute(ordre) == 1 else { throw ChangementConcurrent() }
  }
}

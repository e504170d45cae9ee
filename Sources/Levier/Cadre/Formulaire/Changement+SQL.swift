import Storage

extension Transaction {
  /// Asks about what looks like something there already.
  /// - Parameter semblables: a count of those.
  /// - Throws: `ressemblance` where there is one.
  func demander(_ ressemblance: Ressemblance, si semblables: SQL) throws {
    let nombre: Int? = try value(semblables)
    if nombre ?? 0 > 0 { throw ressemblance }
  }

  /// Changes the one row that a statement names with its version.
  /// - Throws: `ChangementConcurrent` when somebody saved it since.
  func changer(_ ordre: SQL) throws {
    guard try execute(ordre) == 1 else { throw ChangementConcurrent() }
  }
}

extension EnteteDeclaration {
  /// Refuses to act on another version than the one that the agent looked at.
  func exiger(_ version: Version) throws {
    guard version.numero == self.version else { throw ChangementConcurrent() }
  }
}

extension Declaration.Etat {
  var motif: String {
    if case .aCompleter(let motif) = self { motif.valeur } else { "" }
  }
}

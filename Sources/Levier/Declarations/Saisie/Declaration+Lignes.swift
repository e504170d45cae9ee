extension Declaration {
  /// Whether its lines may still be typed over.
  var estModifiable: Bool {
    switch etat {
    case .brouillon, .aCompleter: true
    case .transmise, .validee, .cloturee: false
    }
  }

  /// Before any change to a line.
  func exigerModifiable() throws(Refus) {
    guard estModifiable else { throw .pasModifiable }
  }

  /// Corrects a line of a closed month: a line that undoes it, and the right one if there is one.
  /// - Throws: `pasCloturee` while the month can still go back to its author.
  func corriger(
    _ ligne: LigneDeclaration, par juste: LigneDeclaration?, role: Role
  ) throws(Refus) -> [LigneDeclaration] {
    try exigerCloturee(role: role)
    return [ligne.contraire] + (juste.map { [$0] } ?? [])
  }

  /// Before a line is added to a closed month, on a contract that was not known when it was declared.
  /// - Throws: `pasCloturee` while the month can still go back to its author.
  func exigerCloturee(role: Role) throws(Refus) {
    guard role == .facilitateur else { throw .pasFacilitateur }
    guard case .cloturee = etat else { throw .pasCloturee }
  }
}

/// A person's hours on one contract in one month: worked, and in training besides.
struct LigneDeclaration: Hashable, Sendable {
  let mois: Mois
  let heures: Heures
  let formation: Heures
  let nature: Nature

  enum Nature: String, CaseIterable, Hashable, Sendable {
    case declaree
    /// Undoes a line of a closed month: its hours are negative.
    case contrepassation
    case correction
  }

  enum Refus: Error, Hashable { case heuresNegatives, formationNegative, plusQueLeMois(max: Heures) }

  /// - Throws: hours below zero, or more than the month holds, day and night.
  init(mois: Mois, heures: Heures, formation: Heures = .zero, nature: Nature = .declaree) throws(Refus) {
    let sens = nature == .contrepassation ? -1 : 1
    guard heures.centiemes * sens >= 0 else { throw .heuresNegatives }
    guard formation.centiemes * sens >= 0 else { throw .formationNegative }
    let max = Heures(heures: 24 * mois.nombreDeJours)
    guard (heures + formation).centiemes * sens <= max.centiemes else { throw .plusQueLeMois(max: max) }
    (self.mois, self.heures, self.formation, self.nature) = (mois, heures, formation, nature)
  }

  var total: Heures { heures + formation }

  /// The line that undoes this one.
  var contraire: LigneDeclaration { LigneDeclaration(annulant: self) }

  private init(annulant ligne: LigneDeclaration) {
    (mois, heures, formation) = (ligne.mois, -ligne.heures, -ligne.formation)
    nature = .contrepassation
  }
}

/// What is odd in a month's hours without being impossible: told to whoever reads or sends them, never refused.
enum Signalement: Hashable, Sendable {
  /// A person's hours with all employers pass what is usual.
  case moisCharge(total: Heures, seuil: Heures)
  /// Well more than the contract's weekly hours make over its days of the month.
  case auDelaDuContrat(attendues: Heures)
  /// More than the days on which the contract holds that month have hours, whatever its weekly hours.
  case auDelaDesJours(jours: Int)
  /// Nothing at all in a month that the contract covers whole.
  case sansHeures
  /// Training passes the hours worked: two columns may have been taken for each other.
  case formationDominante
  /// A number that a spreadsheet would store for this duration.
  case fractionDeJour(soit: Heures)

  /// - Parameters:
  ///   - lignes: a person's lines of one month, with all employers.
  ///   - seuil: local practice; 220 h is common.
  static func moisCharge(_ lignes: [LigneDeclaration], seuil: Heures) -> Signalement? {
    let total = lignes.map(\.total).reduce(.zero, +)
    return total > seuil ? .moisCharge(total: total, seuil: seuil) : nil
  }

  /// - Parameters:
  ///   - attendues: what the contract's weekly hours make over its days of the month.
  ///   - depassement: in percent of it; local practice, 25 is common.
  static func contrat(_ ligne: LigneDeclaration, attendues: Heures, depassement: Int) -> Signalement? {
    let seuil = attendues + attendues.part(pourcent: depassement)
    return attendues > .zero && ligne.total > seuil ? .auDelaDuContrat(attendues: attendues) : nil
  }
}

extension ContratHoraire {
  /// What a facilitator looks at before validating this contract's hours of a month.
  /// - Parameter total: the person's hours with all employers, where they pass what is usual.
  func signalements(_ ligne: LigneDeclaration, total: Heures?, _ seuils: SeuilsSignalement) -> [Signalement] {
    [
      Signalement.contrat(
        ligne, attendues: attendues(en: ligne.mois), depassement: seuils.depassementContrat),
      total.map { .moisCharge(total: $0, seuil: seuils.heuresMensuelles) },
    ].compactMap { $0 }
  }

  /// The same, and what its author is asked about before sending it.
  func questions(_ ligne: LigneDeclaration, total: Heures?, _ seuils: SeuilsSignalement) -> [Signalement] {
    let (mois, jours) = (ligne.mois, jours(en: ligne.mois))
    let propres: [Signalement?] = [
      ligne.total > Heures(heures: 24 * jours) ? .auDelaDesJours(jours: jours) : nil,
      ligne.total == .zero && jours == mois.nombreDeJours && hebdo > .zero ? .sansHeures : nil,
      ligne.heures > .zero && ligne.formation > ligne.heures ? .formationDominante : nil,
    ]
    return signalements(ligne, total: total, seuils) + propres.compactMap { $0 }
  }
}

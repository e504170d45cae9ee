import Storage

/// What an engagement's page shows.
struct FicheEngagement: Sendable {
  let engagement: Engagement
  let modalites: Set<Modalite>
  let ecritures: [Ecriture]
  let mois: [HeuresMensuelles]
  let contrats: [ContratDuLot]
  let regle: RegleLocale
  let smic: Montant?
  let traces: [Trace]
  let jour: Jour
  let pratiques: Pratiques

  var suivi: SuiviHeures {
    SuiviHeures([engagement], mois: mois, le: jour, selon: pratiques)
  }
  var bareme: Bareme { regle.penalite }

  /// Hours given up by the buyer's decisions, as a positive number.
  var exonerees: Heures {
    -ecritures.filter { $0.genre == .exoneration }.map(\.heures).reduce(.zero, +)
  }

  /// What a deficit would cost if the engagement ended with those hours.
  /// - Returns: nothing where the contract has no penalty, or the day no known minimum wage.
  func penalite(valorisees: Heures) -> Penalite? {
    guard bareme != .aucune, let smic else { return nil }
    return Penalite(
      dues: engagement.dues + exonerees, valorisees: valorisees, exonerees: exonerees, bareme: bareme,
      smic: smic)
  }
}

extension Transaction {
  func ficheEngagement(_ id: ID<Engagement>, dans perimetre: Perimetre, le jour: Jour, _ pratiques: Pratiques)
    throws -> FicheEngagement
  {
    let engagement = try engagement(id, dans: perimetre)
    let lot = engagement.lot.id
    let ecritures = try ecritures(de: id, dans: perimetre)
    return FicheEngagement(
      engagement: engagement, modalites: try modalites(sur: lot)[id] ?? [],
      ecritures: ecritures,
      mois: try heuresMensuelles(sur: lot, de: id, dans: perimetre),
      contrats: try contratsDuLot(sur: lot, de: id, dans: perimetre),
      regle: try self.lot(lot, dans: perimetre).regle, smic: try smic(le: jour),
      traces: try traces(sur: id, ActeEngagements.self, ActeCadre.self).map { $0.dite(par: ecritures) },
      jour: jour, pratiques: pratiques)
  }
}

extension Trace {
  /// A line of the ledger is told by its own row.
  fileprivate func dite(par ecritures: [Ecriture]) -> Trace {
    guard acte as? ActeEngagements == .ecriture,
      let ecriture = ecritures.first(where: { $0.id == details.id() })
    else { return self }
    var dite = self
    dite.mots = MotsDeTrace(apres: "\(ecriture.heures.signees), \(ecriture.libelle)")
    return dite
  }
}

import Markup

/// The curve of a lot: what adds up by the end of each month.
struct CourbeLot: Sendable, Hashable {
  let premier: Mois
  let dues: [Heures]
  let attendues: [Heures]
  /// Valued hours, until the last month that is in.
  let valorisees: [Heures?]
  /// From the month after, to the end.
  let prevues: [Heures?]
  let basses: [Heures?]
  let hautes: [Heures?]

  /// - Returns: nothing without an engagement.
  init?(
    _ engagements: [Engagement], _ suivi: SuiviHeures, ecritures: [Ecriture], mois heures: [HeuresMensuelles]
  ) {
    guard let debut = suivi.debut, let echeance = suivi.echeance else { return nil }
    let parMois = heures.valoriseesParMois
    let premier = min(debut.mois, parMois.keys.min() ?? debut.mois)
    let dernier = min(max(echeance.mois, parMois.keys.max() ?? echeance.mois), premier + 119)
    let arrete = suivi.arrete
    let mois = (premier.rang...dernier.rang).map(Mois.init(rang:))
    self.premier = premier
    dues = mois.map { fin in
      ecritures.filter { $0.le <= fin.dernierJour }.map(\.heures).reduce(.zero, +)
    }
    attendues = mois.map { fin in
      engagements.map { $0.avancement.attendues(le: fin.dernierJour) }.reduce(.zero, +)
    }
    var cumul = Heures.zero
    valorisees = mois.map { un in
      cumul += parMois[un] ?? .zero
      return un <= max(arrete, parMois.keys.max() ?? arrete) ? cumul : nil
    }
    let depart = valorisees.compactMap { $0 }.last ?? .zero
    func prolonge(_ but: Heures?) -> [Heures?] {
      mois.map { un in
        guard let but, un > arrete, parMois[un] == nil else { return nil }
        let passes = min(un.dernierJour, echeance) - arrete.dernierJour
        let reste = max(1, echeance - arrete.dernierJour)
        return depart
          + Heures(centiemes: produit((but - depart).centiemes, max(0, passes), divisePar: reste))
      }
    }
    prevues = prolonge(suivi.prevision?.heures)
    basses = prolonge(suivi.prevision?.intervalle?.lowerBound)
    hautes = prolonge(suivi.prevision?.intervalle?.upperBound)
  }
}

func courbe(_ courbe: CourbeLot, _ suivi: SuiviHeures) -> LineChart {
  let sansBande = courbe.basses.allSatisfy { $0 == nil }
  let prevues = courbe.prevues.map { $0?.centiemes }
  return LineChart(
    "Heures du lot", description: phrase(suivi), from: ChartMonth(courbe.premier),
    months: courbe.dues.count,
    series: [
      .init(.owed, "Dues", courbe.dues.map(\.centiemes)),
      .init(.expected, "Attendues", courbe.attendues.map(\.centiemes)),
      .init(.done, "Valorisées", courbe.valorisees.map { $0?.centiemes }),
    ] + (prevues.allSatisfy { $0 == nil } ? [] : [.init(.forecast, "Prévues", prevues)]),
    band: sansBande
      ? nil
      : .init(
        "Intervalle de prévision", low: courbe.basses.map { $0?.centiemes },
        high: courbe.hautes.map { $0?.centiemes }),
    today: ChartDay(suivi.jour))
}

/// What the eye would conclude.
private func phrase(_ suivi: SuiviHeures) -> String {
  let constat =
    "\(suivi.valorisees.enFrancais) valorisées sur \(suivi.dues.enFrancais) dues, "
    + "\(suivi.attendues.enFrancais) attendues à ce jour."
  guard let prevision = suivi.prevision, let manque = suivi.manquePrevu else { return constat }
  return manque > .zero
    ? "\(constat) Au rythme actuel, il manquera \(manque.enFrancais) à l’échéance."
    : "\(constat) Au rythme actuel, \(prevision.heures.enFrancais) seront faites à l’échéance."
}

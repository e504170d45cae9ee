/// Hours that an engagement will have at its end if it goes on as it went.
///
/// Over the n complete months observed (d days, X hours), the pace is X/d hours a day, and the days left f bring
/// X·f/d more. Each month i strays from the pace by eᵢ = xᵢ − X·dᵢ/d; with s² = Σeᵢ²/(n − 1) and k = f ÷ 30.4375
/// months left, the sum to come has a variance of s²·(k + k²/n): chance of the months to come, and doubt on the
/// pace itself. The interval is ± 1.28 standard deviations, about eight chances in ten.
struct Prevision: Hashable, Sendable {
  let heures: Heures
  /// Nothing under two months: one month shows no dispersion.
  let intervalle: ClosedRange<Heures>?

  /// - Parameters:
  ///   - faites: valued hours by month; a month absent counts for none.
  ///   - arrete: the last month whose hours are all in.
  /// - Returns: nothing while no month of the engagement is complete.
  init?(faites: [Mois: Heures], debut: Jour, echeance: Jour, arrete: Mois) {
    let total = faites.values.reduce(.zero, +)
    let borne = min(arrete, echeance.mois)
    guard debut <= echeance, borne >= debut.mois else { return nil }
    let mois = (debut.mois.rang...borne.rang).map(Mois.init(rang:))
    let jours = mois.map { min($0.dernierJour, echeance) - max($0.premierJour, debut) + 1 }
    let heures = mois.map { faites[$0] ?? .zero }
    let observees = heures.reduce(.zero, +).centiemes
    let duree = jours.reduce(0, +)
    let reste = max(0, echeance - borne.dernierJour)

    let avenir = Heures(centiemes: produit(observees, reste, divisePar: duree))
    let centre = max(total, Heures(centiemes: observees) + avenir)
    self.heures = centre
    guard mois.count > 1 else {
      intervalle = nil
      return
    }
    let carres = zip(heures, jours).reduce(Int128(0)) { somme, couple in
      let ecart = Int128(couple.0.centiemes - produit(observees, couple.1, divisePar: duree))
      return somme + ecart * ecart
    }
    intervalle = Self.marge(carres: carres, n: Int128(mois.count), joursRestants: Int128(reste)).map {
      marge in
      max(total, centre - Heures(centiemes: marge))...(centre + Heures(centiemes: marge))
    }
  }

  /// 1.28 √(s²·(k + k²/n)), in whole numbers: k is 16·f/487.
  private static func marge(carres: Int128, n: Int128, joursRestants: Int128) -> Int? {
    let k = 16 * joursRestants
    let (variance, trop) = carres.multipliedReportingOverflow(by: k * (487 * n + k) * 16_384)
    guard !trop else { return nil }
    return Int(clamping: racine(variance / ((n - 1) * n * 487 * 487 * 10_000)))
  }

  /// The whole part of a square root.
  private static func racine(_ valeur: Int128) -> Int128 {
    guard valeur > 1 else { return max(0, valeur) }
    var estimation = Int128(1) << ((Int128.bitWidth - valeur.leadingZeroBitCount + 1) / 2)
    while true {
      let suivante = (estimation + valeur / estimation) / 2
      guard suivante < estimation else { return estimation }
      estimation = suivante
    }
  }
}

/// What a deficit may cost the holder. The facilitator computes it, the buyer alone decides it.
struct Penalite: Hashable, Sendable {
  let deficit: Heures
  let taux: Montant
  let montant: Montant

  /// - Parameters:
  ///   - dues: hours owed before exoneration.
  ///   - plafond: the most that the contract allows, if it says so.
  init(
    dues: Heures, valorisees: Heures, exonerees: Heures = .zero, bareme: Bareme, smic: Montant,
    plafond: Montant? = nil
  ) {
    deficit = max(.zero, dues - valorisees - exonerees)
    taux = bareme.taux(smic: smic)
    let brut = deficit.au(taux: taux)
    montant = plafond.map { min($0, brut) } ?? brut
  }
}

/// The duty to put a social or employment condition in large contracts: art. L2112-2-1 of the code de la
/// commande publique (loi 2021-1104, art. 35).
struct ConditionSociale: Sendable {
  let seuils: [SeuilEuropeen]
  let entree: EntreeEnVigueur

  /// The days that bring it in: dated data, which whoever runs the server may correct.
  struct EntreeEnVigueur: Sendable, Hashable {
    /// The decree's day, which the press gives for everything: one is told, nothing is demanded yet.
    let annonce: Jour
    /// The first day of consultation to which the article applies.
    let article: Jour
  }

  enum Exigence: Hashable, Sendable {
    /// A social condition, or a reasoned derogation.
    case requise(seuil: Montant)
    case facultative(Cause)
  }

  /// The eve is told for a need that the next day would bind.
  enum Cause: Hashable, Sendable { case avantEntreeEnVigueur, laVeille(seuil: Montant), sousLeSeuil(Montant) }

  enum Refus: Error, Hashable { case seuilInconnu }

  /// - Parameter besoin: the estimated value of the whole need, all lots together, before tax.
  func exigence(
    besoin: Montant, nature: Nature, acheteur: SeuilEuropeen.Acheteur, consultation: Jour
  ) throws(Refus) -> Exigence {
    guard consultation >= entree.annonce else { return .facultative(.avantEntreeEnVigueur) }
    guard let seuil = seuils.applicable(a: acheteur, nature, le: consultation) else { throw .seuilInconnu }
    guard besoin >= seuil.montant else { return .facultative(.sousLeSeuil(seuil.montant)) }
    return consultation >= entree.article
      ? .requise(seuil: seuil.montant) : .facultative(.laVeille(seuil: seuil.montant))
  }
}

/// The duty to put a social or employment condition in large contracts: art. L2112-2-1 of the code de la
/// commande publique (loi 2021-1104, art. 35).
struct ConditionSociale: Sendable {
  let seuils: [SeuilEuropeen]

  /// First day of consultation to which it applies. Sources differ, 21 or 22 August 2026: the cautious one.
  static let entreeEnVigueur = Jour(numero: Calendrier.numero(annee: 2026, mois: 8, jour: 21))

  enum Exigence: Hashable, Sendable {
    /// A social condition, or a reasoned derogation.
    case requise(seuil: Montant)
    case facultative(Cause)
  }

  enum Cause: Hashable, Sendable { case avantEntreeEnVigueur, sousLeSeuil(Montant) }

  enum Refus: Error, Hashable { case seuilInconnu }

  /// - Parameter besoin: the estimated value of the whole need, all lots together, before tax.
  func exigence(
    besoin: Montant, nature: Nature, acheteur: SeuilEuropeen.Acheteur, consultation: Jour
  ) throws(Refus) -> Exigence {
    guard consultation >= Self.entreeEnVigueur else { return .facultative(.avantEntreeEnVigueur) }
    guard let seuil = seuils.applicable(a: acheteur, nature, le: consultation) else { throw .seuilInconnu }
    return besoin >= seuil.montant
      ? .requise(seuil: seuil.montant) : .facultative(.sousLeSeuil(seuil.montant))
  }
}

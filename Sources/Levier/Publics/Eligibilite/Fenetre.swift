/// The days on which a person's hours count. Hours outside are recorded, never counted.
struct Fenetre: Hashable, Sendable {
  let debut: Jour
  /// The last day that counts.
  let fin: Jour
  let cause: Cause

  enum Cause: String, CaseIterable, Hashable, Sendable {
    case entree
    case cdi
    case alternance
    /// The facilitator set the end, for instance that of a PASS IAE or of a recognised disability.
    case decision

    var libelle: String {
      switch self {
      case .entree: "Depuis la première heure"
      case .cdi: "Prolongée par un CDI"
      case .alternance: "Prolongée par un contrat en alternance"
      case .decision: "Fixée par le facilitateur"
      }
    }
  }

  enum Refus: Error, Hashable { case finAvantDebut }

  init(debut: Jour, fin: Jour, cause: Cause) throws(Refus) {
    guard fin >= debut else { throw .finAvantDebut }
    (self.debut, self.fin, self.cause) = (debut, fin, cause)
  }

  /// From the first hour on any clause, with any employer, for as long as the rule says.
  init(premiereHeure: Jour, regle: RegleLocale) {
    debut = premiereHeure
    fin = max(premiereHeure, premiereHeure.terme(mois: regle.moisEligibilite))
    cause = .entree
  }

  func estValorisable(_ jour: Jour) -> Bool { (debut...fin).contains(jour) }
}

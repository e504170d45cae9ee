/// A contract signed during the window, for whose hours some territories count longer.
enum Prolongation: Hashable, Sendable {
  case cdi(signature: Jour)
  /// Apprenticeship or contrat de professionnalisation; without an end, up to the most allowed.
  case alternance(debut: Jour, fin: Jour?)
}

extension Fenetre {
  /// The window for the hours of that contract: longer or the same, never shorter. A contract that begins
  /// outside the window changes nothing.
  func prolongee(par contrat: Prolongation, regle: RegleProlongation) -> Fenetre {
    let (signature, terme, cause): (Jour, Jour, Cause)
    switch contrat {
    case .cdi(let jour):
      (signature, terme, cause) = (jour, jour.terme(mois: regle.moisApresCdi), .cdi)
    case .alternance(let debut, let fin):
      let limite = debut.terme(mois: regle.moisAlternanceMax)
      (signature, terme, cause) = (debut, min(fin ?? limite, limite), .alternance)
    }
    guard estValorisable(signature), terme > fin else { return self }
    return Fenetre(debut: debut, prolongeeAu: terme, cause: cause)
  }

  private init(debut: Jour, prolongeeAu fin: Jour, cause: Cause) {
    (self.debut, self.fin, self.cause) = (debut, fin, cause)
  }
}

extension TypeContrat {
  enum Refus: Error, Hashable { case employeur(TypeContrat) }

  /// Where the law is not plain, it passes.
  func peutEtreSigne(par employeur: GenreStructure) -> Bool {
    // Who works there is self-employed: there is no contract of employment.
    if employeur == .eiti { return self == .autre }
    if employeur == .esat || self == .esatSoutien { return employeur == .esat && self == .esatSoutien }
    return switch self {
    // L5132-5, L5132-11-1, L5132-15-1; a régie signs one under its agreement as EI or ACI.
    case .cddi: [.ei, .ai, .aci, .regie].contains(employeur)
    // L5132-5-1, L5132-6-1, L5132-14-1, L5132-15-1-1.
    case .cdiInclusion: [.ei, .etti, .ai, .aci, .regie].contains(employeur)
    case .ctt, .cdiInterimaire: [.ett, .etti, .eatt].contains(employeur)
    case .ctti: employeur == .etti
    // L5213-13-1.
    case .cddTremplin: [.ea, .eatt].contains(employeur)
    default: true
    }
  }

  /// How a contract of this type may lengthen the person's window.
  func prolongation(debut: Jour, fin: Jour?) -> Prolongation? {
    switch self {
    case .cdi: .cdi(signature: debut)
    case .apprentissage, .pro: .alternance(debut: debut, fin: fin)
    default: nil
    }
  }

  /// Whether it must have an end.
  var estADureeDeterminee: Bool {
    switch self {
    case .cdd, .ctt, .ctti, .cddi, .cddTremplin, .cddu: true
    default: false
    }
  }
}

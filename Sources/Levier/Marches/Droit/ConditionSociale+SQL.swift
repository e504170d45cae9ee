import Storage

extension Transaction {
  /// What the law demands of a market; nothing while its day or its need is not known, or if its buyer is private.
  func exigence(de marche: Marche) throws -> Result<ConditionSociale.Exigence, ConditionSociale.Refus>? {
    guard let consultation = marche.consultation, let besoin = marche.montant,
      consultation >= ConditionSociale.entreeEnVigueur
    else { return nil }
    let genre: GenreStructure? = try value(
      "SELECT genre FROM structure WHERE id = \(marche.donneurOrdre.id)")
    guard let genre, genre != .donneurOrdrePrive else { return nil }
    let obligation = ConditionSociale(seuils: try seuilsEuropeens().map(\.seuil))
    return Result { () throws(ConditionSociale.Refus) in
      try obligation.exigence(
        besoin: besoin, nature: marche.nature, acheteur: genre == .etat ? .etat : .autres,
        consultation: consultation)
    }
  }
}

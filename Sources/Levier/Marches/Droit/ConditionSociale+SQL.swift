import Storage

extension Transaction {
  /// What the law demands of a market; nothing while its day or its need is not known, or if its buyer is private.
  func exigence(
    de marche: Marche, _ entree: ConditionSociale.EntreeEnVigueur
  ) throws -> Result<ConditionSociale.Exigence, ConditionSociale.Refus>? {
    guard let consultation = marche.consultation, let besoin = marche.montant else { return nil }
    guard consultation >= entree.annonce else { return nil }
    let genre: GenreStructure? = try value(
      "SELECT genre FROM structure WHERE id = \(marche.donneurOrdre.id)")
    guard let genre, genre != .donneurOrdrePrive else { return nil }
    let obligation = ConditionSociale(seuils: try seuilsEuropeens().map(\.seuil), entree: entree)
    return Result { () throws(ConditionSociale.Refus) in
      try obligation.exigence(
        besoin: besoin, nature: marche.nature, acheteur: genre == .etat ? .etat : .autres,
        consultation: consultation)
    }
  }

  func entreeDeLaConditionSociale() throws -> ConditionSociale.EntreeEnVigueur {
    let jours = Dictionary(uniqueKeysWithValues: try entreesEnVigueur().map { ($0.texte, $0.le) })
    guard let annonce = jours["condition_sociale_annonce"], let article = jours["condition_sociale"] else {
      throw Absence()
    }
    return .init(annonce: annonce, article: article)
  }

  /// The days on which texts come into force, the first one first.
  func entreesEnVigueur() throws -> [TexteEnVigueur] {
    try rows("SELECT texte, le, source FROM entree_en_vigueur ORDER BY le, texte").map {
      TexteEnVigueur(texte: try $0["texte"], le: try $0["le"], source: try $0["source"])
    }
  }
}

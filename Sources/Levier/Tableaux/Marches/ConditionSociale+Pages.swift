import Markup

/// What the law demands of a large market, for those who write it.
func avisObligation(_ fiche: FicheMarche, par role: Role) -> HTML {
  guard role == .facilitateur || role == .donneurOrdre else { return .empty }
  switch fiche.exigence {
  case .success(.requise(let seuil)): return avis(fiche.marche, seuil: seuil)
  case .failure(let refus): return notice(.neutral, "\(refus.phrase)")
  case .success(.facultative), nil: return .empty
  }
}

private func avis(_ marche: Marche, seuil: Montant) -> HTML {
  let raison = """
    L’article L2112-2-1 du code de la commande publique l’impose à toute consultation lancée à partir du
    \(ConditionSociale.entreeEnVigueur.enFrancais) pour un besoin d’au moins \(seuil.enFrancais) HT
    """
  guard !marche.leviers.contains(.conditionExecution) else {
    return notice(
      .information, title: "Condition sociale obligatoire", "\(raison)\u{a0}: ce marché la porte.")
  }
  return notice(
    .warning, title: "Condition sociale obligatoire",
    """
    <p>\(raison). Ajoutez une condition d’exécution, ou motivez au dossier de la procédure l’un de ces cas\u{a0}:</p>
    <ul class="liste">\(Derogation.allCases.map { "<li>\($0.libelle)</li>" as HTML })</ul>
    """)
}

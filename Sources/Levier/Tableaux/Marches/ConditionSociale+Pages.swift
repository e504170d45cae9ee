import Markup

/// What the law demands of a large market, for those who write it.
func avisObligation(_ fiche: FicheMarche, par role: Role) -> HTML {
  guard role == .facilitateur || role == .donneurOrdre else { return .empty }
  switch fiche.exigence {
  case .success(.requise(let seuil)): return avis(fiche, seuil: seuil)
  case .success(.facultative(.laVeille(let seuil))): return avisDeLaVeille(fiche, seuil: seuil)
  case .failure(let refus): return notice(.neutral, "\(refus.phrase)")
  case .success(.facultative), nil: return .empty
  }
}

/// The press gives that day for everything: the article itself binds from the next.
private func avisDeLaVeille(_ fiche: FicheMarche, seuil: Montant) -> HTML {
  notice(
    .information, title: "À la veille de la condition sociale obligatoire",
    """
    L’article L2112-2-1 du code de la commande publique l’imposera aux consultations lancées à partir du
    \(fiche.entree.article.enFrancais), pour un besoin d’au moins \(seuil.enFrancais) HT. Celle-ci, lancée le
    \(fiche.entree.annonce.enFrancais), n’y est pas tenue\u{a0}: vérifiez sur Légifrance.
    """)
}

private func avis(_ fiche: FicheMarche, seuil: Montant) -> HTML {
  let marche = fiche.marche
  let raison = """
    L’article L2112-2-1 du code de la commande publique l’impose à toute consultation lancée à partir du
    \(fiche.entree.article.enFrancais) pour un besoin d’au moins \(seuil.enFrancais) HT
    """
  guard !marche.leviers.contains(.conditionExecution) else {
    return notice(
      .information, title: "Condition sociale obligatoire", "\(raison)\u{a0}: ce marché la porte.")
  }
  return notice(
    .warning, title: "Condition sociale obligatoire",
    """
    <p>\(raison). Ajoutez une condition d’exécution, ou motivez au dossier de la procédure l’un de ces cas\u{a0}:</p>
    <ul class="liste">\(Derogation.offertes(a: marche.nature, du: marche.debut, au: marche.fin).map { "<li>\($0.libelle)</li>" as HTML })</ul>
    """)
}

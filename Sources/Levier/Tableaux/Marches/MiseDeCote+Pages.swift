import Markup

/// The list of markets to qualify, each of which can be ticked, and the reason for setting those aside.
func formulaireMiseDeCote(_ liste: ListeMarches, _ cochage: Form<ChampDeCote>, table: HTML) -> HTML {
  let retour = VoiesMarches.marches().avec(liste.filtres)
  let coches = liste.filtres.setting(ListeMarches.coches, to: "page")
  let tout: HTML =
    liste.marches.count > 1
    ? "<a href=\"\(coches.link)\">Cocher les \(liste.marches.count) de cette page</a>" : .empty
  return selectionForm(
    to: VoiesMarches.misesDeCote().texte, label: "Laisser des marchés de côté", list: table,
    act: """
      \(hiddenField(ChampCommun.retour, retour.texte))
      \(cochage.error(for: .marche).map { "<p class=\"refus\" id=\"champ-marche\" tabindex=\"-1\">\($0)</p>" as HTML })
      \(champMotifDeCote(cochage))
      \(submitButton("Laisser de côté les marchés cochés", style: .secondary))
      \(tout)
      """)
}

private func champMotifDeCote(_ formulaire: Form<ChampDeCote>) -> HTML {
  textField(
    .motif, label: "Motif", form: formulaire, presence: .required, list: MiseDeCote.motifsCourants)
}

extension Form<ChampDeCote> {
  /// A form of setting aside that opens with the reason met most.
  static func miseDeCote(_ marches: [ID<Marche>] = []) -> Form<ChampDeCote> {
    Form([.motif: MiseDeCote.motifsCourants[0], .marche: marches])
  }
}

/// On the page of a market: what set it aside, or the way to do it while it waits to be qualified.
func miseDeCote(_ fiche: FicheMarche, par role: Role) -> HTML {
  let marche = fiche.marche
  guard let mise = marche.miseDeCote else {
    return role == .facilitateur && marche.leviers.isEmpty ? mettreDeCote(fiche) : .empty
  }
  guard role == .facilitateur else {
    return notice(.neutral, "Ce marché est laissé de côté\u{a0}: il ne porte pas de clause suivie.")
  }
  return notice(
    .neutral,
    """
    <p><strong>Laissé de côté</strong>\u{a0}: \(mise.motif), le \(mise.le.enFrancais) par \(mise.auteur).</p>
    \(actionForm(to: VoiesMarches.remiseEnSuivi(marche.id).texte, label: "Suivre de nouveau ce marché"))
    """)
}

private func mettreDeCote(_ fiche: FicheMarche) -> HTML {
  let formulaire = fiche.cochage ?? .miseDeCote()
  let contenu = postForm(
    to: VoiesMarches.misesDeCote().texte,
    """
    \(hiddenField(ChampDeCote.marche, "\(fiche.marche.id)"))\(hiddenField(ChampDeCote.pageDuMarche, "\(fiche.marche.id)"))
    \(hiddenField(ChampCommun.retour, VoiesMarches.marche(fiche.marche.id).texte))
    \(champMotifDeCote(formulaire))
    \(submitButton("Laisser de côté", style: .secondary))
    """)
  return formulaire.isValid ? disclosure("Laisser ce marché de côté", contenu) : contenu
}

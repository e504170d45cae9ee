import Markup

/// A form on a page of its own: what was refused and who saved meanwhile, its fields, its button.
func pageDeFormulaire<Champ>(
  _ titre: String, chapeau: HTML = .empty, ariane: [(String, Chemin)], rubrique: Rubrique,
  _ formulaire: Form<Champ>, vers chemin: Chemin, conflit: HTML? = nil, bouton: String = "Enregistrer",
  largeur: LargeurFormulaire = .pleine, _ champs: HTML
) -> Page {
  let contenu: HTML = """
    \(conflit)
    \(errorSummary(formulaire, of: champs))
    \(postForm(to: chemin.texte, "\(champsCommuns(formulaire))\(champs)\(submitButton(bouton))"))
    """
  return Page(
    titre: titre, chapeau: chapeau, ariane: ariane, rubrique: rubrique,
    contenu: largeur == .pleine ? contenu : "<div class=\"etroit\">\(contenu)</div>")
}

enum LargeurFormulaire { case pleine, etroite }

/// What goes with any form that is saved: the token of its sending, the version and the way back that it came with.
private func champsCommuns<Champ>(_ formulaire: Form<Champ>) -> HTML {
  let venus: [HTML] = [ChampCommun.version, .retour].compactMap { champ in
    formulaire[champ].isEmpty ? nil : hiddenField(champ, formulaire[champ])
  }
  return "\(champJeton(formulaire))\(venus)"
}

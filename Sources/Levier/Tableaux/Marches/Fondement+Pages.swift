import Markup

/// The law that founds the clause: the article in the words of its time, and its equivalent today.
/// - Parameter qualification: where a facilitator chooses the levers, on the market's own page.
func fondement(_ marche: Marche, par role: Role, qualification: HTML? = nil) -> HTML {
  guard
    let fondement = try? Fondement(marche.leviers, consultation: marche.consultation ?? marche.notification)
  else {  // no lever chosen yet: not an error, the next thing to do
    return qualification
      ?? notice(
        .warning,
        role == .facilitateur
          ? """
          Aucun levier d’insertion n’est encore choisi pour ce marché.
          <a href="\(VoiesMarches.marche(marche.id))">Choisir le ou les leviers</a>
          """
          : "Aucun levier d’insertion n’est encore choisi pour ce marché.")
  }
  return card(
    "Fondement de la clause",
    """
    <p class="fondement"><strong>\(fondement.libelle)</strong>
    \(fondement.regime.map { "<span>\($0.libelle)</span>" })</p>
    <ul class="liste">\(fondement.leviers.sorted().map { ligne($0, sous: fondement.regime) })</ul>
    """)
}

/// The levers to choose, in the words of the market's day.
func qualification(_ fiche: FicheMarche) -> HTML {
  let marche = fiche.marche
  let formulaire = fiche.qualification ?? Form([.leviers: marche.leviers.map(\.rawValue)])
  return card(
    "Qualifier ce marché",
    """
    <p>Aucun levier d’insertion n’est encore choisi.</p>
    \(postForm(
      to: VoiesMarches.leviers(marche.id).texte,
      """
      \(hiddenField(ChampCommun.version, "\(marche.version)"))
      \(checkboxGroup(
        .leviers, label: "Leviers", form: formulaire,
        options: choixLeviers(le: marche.consultation ?? marche.notification), presence: .required))
      \(submitButton("Qualifier le marché"))
      """))
    """)
}

private func ligne(_ levier: LevierJuridique, sous regime: Regime?) -> HTML {
  let article = regime.flatMap(levier.article(sous:))
  let actuel = levier.article(sous: .ccp)
  let droit: HTML =
    switch (article, actuel) {
    case (let article?, let actuel?) where article != actuel:
      "\(article.complet)\u{202f}; aujourd’hui, \(actuel.complet)"
    case (let article?, _): "\(article.complet)"
    case (nil, let actuel?): "date de consultation inconnue\u{202f}; aujourd’hui, \(actuel.complet)"
    case (nil, nil): "aucun texte de la commande publique ne s’applique"
    }
  return "<li><strong>\(levier.libelle)</strong><br><small>\(droit)</small></li>"
}

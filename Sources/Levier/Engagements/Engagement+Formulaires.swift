import Markup

/// What the form of an engagement offers, and where it stands.
struct CadreEngagement: Sendable {
  let lot: Reference<Lot>
  let marche: Reference<Marche>
  /// The lot's own holders first, then the territory's companies and social enterprises.
  let titulaires: [Choice]

  var ariane: [(String, Chemin)] {
    [
      ("Marchés", VoiesMarches.marches()), (marche.nom, VoiesMarches.marche(marche.id)),
      (lot.nom, VoiesMarches.lot(lot.id)),
    ]
  }
}

func pageFormulaireEngagement(
  _ formulaire: Form<ChampEngagement>, _ cadre: CadreEngagement, de engagement: Engagement? = nil,
  conflit: HTML? = nil
) -> Page {
  pageDeFormulaire(
    engagement == nil ? "Ajouter un engagement" : "Modifier l’engagement",
    chapeau: engagement == nil
      ? "Ce que le titulaire, le groupement ou l’un de ses membres doit sur ce lot."
      : "Les heures dues ne se modifient pas ici\u{a0}: ajoutez une écriture au registre de l’engagement.",
    ariane: cadre.ariane
      + (engagement.map { [($0.titulaire.nom, VoiesEngagements.engagement($0.id))] } ?? []),
    rubrique: .marches, formulaire,
    vers: engagement.map { VoiesEngagements.engagement($0.id) }
      ?? VoiesEngagements.engagements(cadre.lot.id),
    conflit: conflit,
    """
    \(fieldGroup("Qui s’engage", champsTitulaire(formulaire, cadre)))
    \(fieldGroup("Ce qui est dû", champsDu(formulaire, engagement)))
    \(fieldGroup("Correspondant chez le titulaire", champsCorrespondant(formulaire)))
    """)
}

private func champsTitulaire(_ formulaire: Form<ChampEngagement>, _ cadre: CadreEngagement) -> HTML {
  let qualites = Engagement.Qualite.allCases.choices(\.libelle)
  return """
    \(choiceField(
      .titulaire, label: "Structure", form: formulaire, options: cadre.titulaires, blank: "Choisir",
      hint: "Les titulaires connus du lot sont en tête de liste.", presence: .required))
    \(fieldRow(
      selectField(.qualite, label: "Qualité", form: formulaire, options: qualites, presence: .required),
      textField(.groupement, label: "Nom du groupement", form: formulaire)))
    """
}

private func champsDu(_ formulaire: Form<ChampEngagement>, _ engagement: Engagement?) -> HTML {
  let nature = selectField(
    .nature, label: "Nature", form: formulaire, options: NatureDue.allCases.choices(\.libelle),
    hint:
      "Les heures de stage ou de formation qu’une clause demande se suivent à part, sans s’ajouter aux heures d’insertion.",
    presence: .required)
  let heures: HTML =
    engagement != nil
    ? .empty
    : fieldRow(
      textField(
        .heures, label: "Heures dues", form: formulaire,
        hint: "Zéro pour un accord-cadre\u{a0}: ses bons de commande apporteront les heures.", kind: .decimal,
        presence: .required, suffix: "h"),
      textField(
        .libelle, label: "Pièce", form: formulaire, hint: "Par exemple\u{a0}: acte d’engagement, article 8.")
    )
  return """
    \(nature)
    \(heures)
    \(fieldRow(
      textField(.debut, label: "Début", form: formulaire, kind: .date, presence: .required),
      textField(.echeance, label: "Échéance", form: formulaire, kind: .date, presence: .required)))
    \(checkboxGroup(
      .modalites, label: "Modalités choisies", form: formulaire,
      options: Modalite.allCases.choices(\.libelle),
      hint: "Le titulaire choisit librement et peut les combiner."))
    """
}

private func champsCorrespondant(_ formulaire: Form<ChampEngagement>) -> HTML {
  """
  \(textField(.correspondant, label: "Nom", form: formulaire))
  \(fieldRow(
    textField(.courriel, label: "Courriel", form: formulaire, kind: .email),
    textField(.telephone, label: "Téléphone", form: formulaire, kind: .tel)))
  """
}

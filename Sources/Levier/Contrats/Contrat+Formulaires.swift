import Markup

/// What a contract's form needs around its fields.
struct CadreContrat {
  let participant: Reference<Participant>
  let employeurs: [Choice]
  let engagements: [EngagementPropose]
  var contrat: Contrat?
  var conflit: HTML?
}

func pageFormulaireContrat(_ formulaire: Form<ChampContrat>, _ cadre: CadreContrat) -> Page {
  pageDeFormulaire(
    cadre.contrat == nil ? "Ajouter un contrat" : "Modifier le contrat",
    chapeau: "Le contrat \(cadre.participant.nom.precedeDeDe) et les engagements que ses heures servent.",
    ariane: [
      ("Publics", VoiesPublics.publics()),
      (cadre.participant.nom, VoiesPublics.participant(cadre.participant.id)),
    ],
    rubrique: .publics, formulaire,
    vers: cadre.contrat.map { VoiesContrats.contrat($0.id) }
      ?? VoiesContrats.contratsDe(cadre.participant.id),
    conflit: cadre.conflit,
    """
    \(enterButton(name: ChampContrat.acte, value: ""))\(champsContrat(formulaire, cadre.employeurs))
    \(fieldGroup("Engagements servis", champsEngagements(formulaire, cadre.engagements)))
    """)
}

private func champsContrat(_ formulaire: Form<ChampContrat>, _ employeurs: [Choice]) -> HTML {
  """
  \(fieldRow(
    choiceField(
      .employeur, label: "Employeur", form: formulaire, options: employeurs, blank: "Choisir",
      presence: .required),
    selectField(
      .type, label: "Type de contrat", form: formulaire,
      options: TypeContrat.allCases.choices(\.libelle), blank: "Choisir",
      hint: "Les types peu courants se relisent «\u{a0}Autre contrat\u{a0}»\u{202f}: rien ne dit alors la santé ou la justice.",
      presence: .required)))
  \(fieldRow(
    textField(.metier, label: "Métier", form: formulaire, hint: "Par exemple\u{a0}: maçon."),
    textField(.rome, label: "Code ROME", form: formulaire, hint: "Une lettre et quatre chiffres\u{a0}: F1703.")))
  \(fieldRow(
    textField(.debut, label: "Début", form: formulaire, kind: .date, presence: .required),
    textField(.fin, label: "Fin", form: formulaire, hint: "Vide pour un CDI.", kind: .date)))
  \(textField(
    .heuresHebdo, label: "Heures par semaine", form: formulaire, hint: "Vide si elles varient.",
    kind: .decimal, suffix: "h"))
  """
}

private func champsEngagements(_ formulaire: Form<ChampContrat>, _ engagements: [EngagementPropose]) -> HTML {
  let montres = engagements.prefix(RechercheEngagements.maximum)
  let suite: HTML? =
    engagements.count > montres.count
    ? "<p>Seuls les \(montres.count) premiers sont montrés\u{a0}: cherchez un mot pour trouver les autres.</p>"
    : nil
  return """
    \(textField(
      .motEngagement, label: "Chercher un lot, un marché ou un titulaire", form: formulaire,
      hint: "La liste montre les engagements ouverts aux dates du contrat.", kind: .search))
    \(submitButton("Mettre la liste à jour", style: .secondary, name: ChampContrat.acte, value: "chercher"))
    \(montres.isEmpty
      ? "<div id=\"champ-engagements\" tabindex=\"-1\">\(notice(.warning, "Aucun engagement n’est ouvert à ces dates. Vérifiez-les, ou changez le mot cherché."))</div>"
      : checkboxGroup(
        .engagements, label: "Engagements", form: formulaire, options: montres.map(\.choix),
        presence: .required))
    \(suite)
    """
}

import Markup

/// What the lists of a market's form offer.
struct ChoixMarche: Sendable {
  let operations: [Choice]
  let donneursOrdre: [Choice]
  let facilitateurs: [Choice]
}

func pageFormulaireMarche(
  _ formulaire: FormState, choix: ChoixMarche, de marche: Marche? = nil, conflit: HTML? = nil
) -> Page {
  Page(
    titre: marche == nil ? "Ajouter un marché" : "Modifier le marché",
    ariane: [("Marchés", VoiesMarches.marches())]
      + (marche.map { [($0.objet, VoiesMarches.marche($0.id))] } ?? []),
    rubrique: .marches,
    contenu: """
      \(conflit)
      \(errorSummary(formulaire))
      \(postForm(to: (marche.map { VoiesMarches.marche($0.id) } ?? VoiesMarches.marches()).texte, """
        \(champJeton(formulaire))\(hiddenField(Version.champ, formulaire[Version.champ]))
        \(fieldGroup("Ce qui est acheté", champsObjet(formulaire, choix)))
        \(fieldGroup("Dates", champsDates(formulaire)))
        \(fieldGroup("Clause d’insertion", champsClause(formulaire, choix)))
        \(submitButton("Enregistrer"))
        """))
      """)
}

private func champsObjet(_ formulaire: FormState, _ choix: ChoixMarche) -> HTML {
  """
  \(textArea("objet", label: "Objet", form: formulaire, presence: .required, rows: 2))
  \(choiceField("donneur_ordre", label: "Donneur d’ordre", form: formulaire, options: choix.donneursOrdre, blank: "Choisir", presence: .required))
  \(choiceField("operation", label: "Opération", form: formulaire, options: choix.operations, blank: "Aucune", hint: "Regroupe plusieurs marchés d’un même programme."))
  \(fieldRow(
    selectField("nature", label: "Nature", form: formulaire, options: Nature.allCases.map { Choice($0.rawValue, $0.libelle) }, blank: "Choisir", presence: .required),
    selectField("forme", label: "Forme", form: formulaire, options: FormeMarche.allCases.map { Choice($0.rawValue, $0.libelle) }, presence: .required)))
  \(fieldRow(
    textField("reference", label: "Référence", form: formulaire, hint: "Celle du donneur d’ordre."),
    textField("cpv", label: "Code CPV", form: formulaire, hint: "8 chiffres, par exemple 45442100.")))
  \(fieldRow(
    textField("montant", label: "Montant hors taxes", form: formulaire, kind: .decimal, suffix: "€"),
    textField("lieu", label: "Lieu d’exécution", form: formulaire)))
  """
}

private func champsDates(_ formulaire: FormState) -> HTML {
  """
  \(fieldRow(
    textField("date_consultation", label: "Lancement de la consultation", form: formulaire, hint: "Elle décide du droit applicable.", kind: .date),
    textField("date_notification", label: "Notification", form: formulaire, kind: .date)))
  \(fieldRow(
    textField("debut", label: "Début d’exécution", form: formulaire, kind: .date),
    textField("fin", label: "Fin d’exécution", form: formulaire, kind: .date)))
  """
}

private func champsClause(_ formulaire: FormState, _ choix: ChoixMarche) -> HTML {
  """
  \(checkboxGroup("leviers", label: "Leviers", form: formulaire, options: choixLeviers(le: jourDeLaConsultation(formulaire)), hint: "Ils se combinent\u{a0}: «\u{a0}14 + 53\u{a0}» associe une condition d’exécution et un critère."))
  \(selectField("facilitateur", label: "Facilitateur", form: formulaire, options: choix.facilitateurs, blank: "Non désigné"))
  """
}

/// The day typed so far, right or wrong: its own refusal is told on its field.
private func jourDeLaConsultation(_ formulaire: FormState) -> Jour? {
  ["date_consultation", "date_notification"].lazy.compactMap { try? Jour(formulaire[$0]) }.first
}

/// The levers with their articles in the words of the day of the consultation; of today while it is not known.
func choixLeviers(le jour: Jour?) -> [Choice] {
  let regime = jour.map(Regime.init(consultation:)) ?? .ccp
  return LevierJuridique.allCases.map { levier in
    let texte = levier.article(sous: regime)?.complet
    return Choice(
      levier.rawValue, levier.libelle,
      hint: texte ?? (levier == .prive ? nil : "n’existait pas encore à la date de la consultation"))
  }
}

func pageFormulaireLot(
  _ formulaire: FormState, marche: Reference<Marche>, de lot: Lot? = nil, conflit: HTML? = nil
) -> Page {
  Page(
    titre: lot == nil ? "Ajouter un lot" : "Modifier le lot",
    ariane: [("Marchés", VoiesMarches.marches()), (marche.nom, VoiesMarches.marche(marche.id))],
    rubrique: .marches,
    contenu: """
      \(conflit)
      \(errorSummary(formulaire))
      \(postForm(to: (lot.map { VoiesMarches.lot($0.id) } ?? VoiesMarches.lots(marche.id)).texte, """
        \(champJeton(formulaire))\(hiddenField(Version.champ, formulaire[Version.champ]))
        \(fieldRow(
          textField("numero", label: "Numéro", form: formulaire, hint: "Laissez vide pour un marché sans allotissement."),
          selectField("etat", label: "État", form: formulaire, options: Lot.Etat.allCases.map { Choice($0.rawValue, $0.libelle) }, presence: .required)))
        \(textField("intitule", label: "Intitulé", form: formulaire, presence: .required))
        \(fieldRow(
          textField("cpv", label: "Code CPV", form: formulaire),
          textField("montant", label: "Montant hors taxes", form: formulaire, kind: .decimal, suffix: "€")))
        \(fieldRow(
          textField("debut", label: "Début", form: formulaire, kind: .date),
          textField("fin", label: "Fin", form: formulaire, kind: .date)))
        \(submitButton("Enregistrer"))
        """))
      """)
}

import Markup

/// What the lists of a market's form offer.
struct ChoixMarche: Sendable {
  let operations: [Choice]
  let donneursOrdre: [Choice]
  let facilitateurs: [Choice]
}

func pageFormulaireMarche(
  _ formulaire: Form<ChampMarche>, choix: ChoixMarche, de marche: Marche? = nil, conflit: HTML? = nil
) -> Page {
  pageDeFormulaire(
    marche == nil ? "Ajouter un marché" : "Modifier le marché",
    ariane: [("Marchés", VoiesMarches.marches())]
      + (marche.map { [($0.objet, VoiesMarches.marche($0.id))] } ?? []),
    rubrique: .marches, formulaire,
    vers: marche.map { VoiesMarches.marche($0.id) } ?? VoiesMarches.marches(), conflit: conflit,
    """
    \(fieldGroup("Ce qui est acheté", champsObjet(formulaire, choix)))
    \(fieldGroup("Dates", champsDates(formulaire)))
    \(fieldGroup("Clause d’insertion", champsClause(formulaire, choix)))
    """)
}

private func champsObjet(_ formulaire: Form<ChampMarche>, _ choix: ChoixMarche) -> HTML {
  """
  \(textArea(.objet, label: "Objet", form: formulaire, presence: .required, rows: 2))
  \(choiceField(.donneurOrdre, label: "Donneur d’ordre", form: formulaire, options: choix.donneursOrdre, blank: "Choisir", presence: .required))
  \(choiceField(.operation, label: "Opération", form: formulaire, options: choix.operations, blank: "Aucune", hint: "Regroupe plusieurs marchés d’un même programme."))
  \(fieldRow(
    selectField(.nature, label: "Nature", form: formulaire, options: Nature.allCases.choices(\.libelle), blank: "Choisir", presence: .required),
    selectField(.forme, label: "Forme", form: formulaire, options: FormeMarche.allCases.choices(\.libelle), presence: .required)))
  \(fieldRow(
    textField(.reference, label: "Référence", form: formulaire, hint: "Celle du donneur d’ordre."),
    textField(.cpv, label: "Code CPV", form: formulaire, hint: "8 chiffres, par exemple 45442100.")))
  \(fieldRow(
    textField(.montant, label: "Montant hors taxes", form: formulaire, kind: .decimal, suffix: "€"),
    textField(.lieu, label: "Lieu d’exécution", form: formulaire)))
  """
}

private func champsDates(_ formulaire: Form<ChampMarche>) -> HTML {
  """
  \(fieldRow(
    textField(.dateConsultation, label: "Lancement de la consultation", form: formulaire, hint: "Elle décide du droit applicable.", kind: .date),
    textField(.dateNotification, label: "Notification", form: formulaire, kind: .date)))
  \(fieldRow(
    textField(.debut, label: "Début d’exécution", form: formulaire, kind: .date),
    textField(.fin, label: "Fin d’exécution", form: formulaire, kind: .date)))
  """
}

private func champsClause(_ formulaire: Form<ChampMarche>, _ choix: ChoixMarche) -> HTML {
  """
  \(checkboxGroup(.leviers, label: "Leviers", form: formulaire, options: choixLeviers(le: jourDeLaConsultation(formulaire)), hint: "Ils se combinent\u{a0}: «\u{a0}14 + 53\u{a0}» associe une condition d’exécution et un critère."))
  \(selectField(.facilitateur, label: "Facilitateur", form: formulaire, options: choix.facilitateurs, blank: "Non désigné"))
  """
}

/// The day typed so far, right or wrong: its own refusal is told on its field.
private func jourDeLaConsultation(_ formulaire: Form<ChampMarche>) -> Jour? {
  [.dateConsultation, .dateNotification].lazy.compactMap { try? Jour(formulaire[$0]) }.first
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

import Markup

func pageFormulaireRegle(_ formulaire: Form<ChampRegle>) -> Page {
  pageReglage(
    "Changer les règles locales",
    chapeau: """
      La version en cours s’arrêtera la veille de la date choisie. Les lots qui existent gardent leur copie des règles.
      """,
    formulaire, vers: VoiesReglages.regles(),
    """
    \(fieldRow(
      textField(.nom, label: "Nom de la règle", form: formulaire, presence: .required),
      textField(.du, label: "En vigueur à partir du", form: formulaire, kind: .date, presence: .required)))
    \(fieldRow(
      textField(
        .moisEligibilite, label: "Durée d’éligibilité d’une personne", form: formulaire,
        presence: .required, suffix: "mois"),
      textField(
        .diviseurEtp, label: "Heures d’un équivalent temps plein", form: formulaire, kind: .decimal,
        presence: .required, suffix: "h")))
    \(textField(
      .moisCdi, label: "Heures d’un CDI signé pendant l’éligibilité", form: formulaire,
      hint: "Comptées à partir de l’embauche, sans dépasser le marché. Vide\u{a0}: selon les délais du territoire.",
      suffix: "mois"))
    \(radioGroup(
      .base, label: "Heures comptées", form: formulaire,
      options: RegleLocale.Base.allCases.choices(\.libelle), presence: .required))
    \(textField(
      .plafondFormation, label: "Formation comptée, en part des heures travaillées", form: formulaire,
      hint: "0\u{a0}: aucune\u{202f}; 100\u{a0}: toute la formation.", presence: .required, suffix: "%"))
    \(fieldRow(
      selectField(
        .penaliteMode, label: "Pénalité par heure manquante", form: formulaire,
        options: Bareme.Mode.allCases.choices(\.libelle), presence: .required),
      textField(
        .penaliteValeur, label: "Valeur", form: formulaire,
        hint: "Un multiple (2 pour deux fois le SMIC) ou un montant en euros.", kind: .decimal)))
    """)
}

func pageReglage<Champ>(
  _ titre: String, chapeau: HTML, _ formulaire: Form<Champ>, vers chemin: Chemin, _ champs: HTML
) -> Page {
  pageDeFormulaire(
    titre, chapeau: chapeau, ariane: [("Réglages", VoiesReglages.reglages())], rubrique: .reglages,
    formulaire, vers: chemin, largeur: .etroite, champs)
}

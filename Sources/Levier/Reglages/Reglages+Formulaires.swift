import Markup

func pageFormulaireRegle(_ formulaire: FormState) -> Page {
  pageReglage(
    "Changer les règles locales",
    chapeau: """
      La version en cours s’arrêtera la veille de la date choisie. Les lots qui existent gardent leur copie des règles.
      """,
    formulaire, vers: VoiesReglages.regles(),
    """
    \(fieldRow(
      textField("nom", label: "Nom de la règle", form: formulaire, presence: .required),
      textField("du", label: "En vigueur à partir du", form: formulaire, kind: .date, presence: .required)))
    \(fieldRow(
      textField(
        "mois_eligibilite", label: "Durée d’éligibilité d’une personne", form: formulaire,
        presence: .required, suffix: "mois"),
      textField(
        "diviseur_etp", label: "Heures d’un équivalent temps plein", form: formulaire, kind: .decimal,
        presence: .required, suffix: "h")))
    \(textField(
      "mois_cdi", label: "Heures d’un CDI signé pendant l’éligibilité", form: formulaire,
      hint: "Comptées à partir de l’embauche, sans dépasser le marché. Vide\u{a0}: selon les délais du territoire.",
      suffix: "mois"))
    \(radioGroup(
      "base", label: "Heures comptées", form: formulaire,
      options: RegleLocale.Base.allCases.map { Choice($0.rawValue, $0.libelle) }, presence: .required))
    \(textField(
      "plafond_formation", label: "Formation comptée, en part des heures travaillées", form: formulaire,
      hint: "0\u{a0}: aucune\u{202f}; 100\u{a0}: toute la formation.", presence: .required, suffix: "%"))
    \(fieldRow(
      selectField(
        "penalite_mode", label: "Pénalité par heure manquante", form: formulaire,
        options: Bareme.Mode.allCases.map { Choice($0.rawValue, $0.libelle) }, presence: .required),
      textField(
        "penalite_valeur", label: "Valeur", form: formulaire,
        hint: "Un multiple (2 pour deux fois le SMIC) ou un montant en euros.", kind: .decimal)))
    """)
}

func pageReglage(
  _ titre: String, chapeau: HTML, _ formulaire: FormState, vers chemin: Chemin, _ champs: HTML
) -> Page {
  Page(
    titre: titre, chapeau: chapeau, ariane: [("Réglages", VoiesReglages.reglages())], rubrique: .reglages,
    contenu: """
      <div class="etroit">
      \(errorSummary(formulaire))
      \(postForm(to: chemin.texte, "\(champJeton(formulaire))\(champs)\(submitButton("Enregistrer"))"))
      </div>
      """)
}

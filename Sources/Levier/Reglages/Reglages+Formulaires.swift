import Markup

func pageFormulaireRegle(_ formulaire: FormState) -> Page {
  pageReglage(
    "Changer les règles locales",
    chapeau: """
      La version en cours s’arrêtera la veille de la date choisie. Les lots qui existent gardent leur copie des règles.
      """,
    formulaire, vers: Motif.regles.rempli(),
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

func pageFormulaireSmic(_ formulaire: FormState) -> Page {
  pageReglage(
    "Ajouter un taux du SMIC", chapeau: "Il sert à estimer les pénalités fixées en multiple du SMIC.",
    formulaire, vers: Motif.smic.rempli(),
    """
    \(fieldRow(
      textField("du", label: "À partir du", form: formulaire, kind: .date, presence: .required),
      textField(
        "horaire", label: "Taux horaire brut", form: formulaire, kind: .decimal, presence: .required,
        suffix: "€")))
    \(textField(
      "source", label: "Source", form: formulaire, hint: "Le décret ou l’arrêté qui le fixe.",
      presence: .required))
    """)
}

func pageFormulaireSeuil(_ formulaire: FormState) -> Page {
  pageReglage(
    "Ajouter un seuil européen",
    chapeau: "À partir de ce montant, un marché doit prévoir une condition sociale ou justifier son absence.",
    formulaire, vers: Motif.seuils.rempli(),
    """
    \(fieldRow(
      selectField(
        "acheteur", label: "Acheteur", form: formulaire,
        options: SeuilEuropeen.Acheteur.allCases.map { Choice($0.rawValue, $0.libelle) }, presence: .required),
      selectField(
        "objet", label: "Objet", form: formulaire,
        options: SeuilEuropeen.Objet.allCases.map { Choice($0.rawValue, $0.libelle) }, presence: .required)))
    \(fieldRow(
      textField("du", label: "Du", form: formulaire, kind: .date, presence: .required),
      textField("au", label: "Au", form: formulaire, kind: .date)))
    \(textField(
      "montant", label: "Montant hors taxes", form: formulaire, kind: .decimal, presence: .required, suffix: "€"))
    \(textField("source", label: "Source", form: formulaire, presence: .required))
    """)
}

func pageReglage(
  _ titre: String, chapeau: HTML, _ formulaire: FormState, vers chemin: Chemin, _ champs: HTML
) -> Page {
  Page(
    titre: titre, chapeau: chapeau, ariane: [("Réglages", Motif.reglages.rempli())], rubrique: .reglages,
    contenu: """
      <div class="etroit">
      \(errorSummary(formulaire))
      \(postForm(to: chemin.texte, "\(champJeton(formulaire))\(champs)\(submitButton("Enregistrer"))"))
      </div>
      """)
}

import Markup

func pageFormulaireRegle(_ formulaire: Form<ChampRegle>) -> Page {
  pageReglage(
    "Changer les règles locales",
    chapeau: """
      La version en cours s’arrêtera la veille de la date choisie. Les lots qui existent gardent leur copie des règles.
      """,
    formulaire, vers: VoiesReglages.regles(),
    """
    \(textField(.du, label: "En vigueur à partir du", form: formulaire, kind: .date, presence: .required))
    \(champsRegle(formulaire))
    """)
}

func pageReglage<Champ>(
  _ titre: String, chapeau: HTML, _ formulaire: Form<Champ>, vers chemin: Chemin, _ champs: HTML
) -> Page {
  pageDeFormulaire(
    titre, chapeau: chapeau, ariane: [("Réglages", VoiesReglages.reglages())], rubrique: .reglages,
    formulaire, vers: chemin, largeur: .etroite, champs)
}

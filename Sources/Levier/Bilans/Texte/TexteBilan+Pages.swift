import Markup

extension TextesBilan {
  var formulaire: FormState {
    var formulaire = FormState()
    for (rubrique, texte) in textes { formulaire[rubrique.rawValue] = texte }
    formulaire[Version.champ] = "\(version.numero)"
    return formulaire
  }
}

/// The texts of a received form; nothing when one of them is refused.
func textesBilan(_ formulaire: inout FormState) -> [TexteBilan.Rubrique: String]? {
  var saisie = Saisie(formulaire)
  var textes: [TexteBilan.Rubrique: String] = [:]
  for rubrique in TexteBilan.Rubrique.allCases {
    textes[rubrique] = saisie.texteFacultatif(
      rubrique.rawValue, max: TexteBilan.Rubrique.longueurMax, lignes: .plusieurs)
  }
  formulaire = saisie.formulaire
  return formulaire.isValid ? textes : nil
}

func pageTextesBilan(
  _ formulaire: FormState, _ rapport: RapportBilan, _ filtre: FiltreBilan, conflit: HTML? = nil
) -> Page {
  let retour = filtre.adresse(VoiesBilans.bilan, portee: rapport.portee.portee)
  let champs = TexteBilan.Rubrique.allCases.map { rubrique in
    textArea(
      rubrique.rawValue, label: rubrique.libelle, form: formulaire, hint: rubrique.aide, rows: 6)
  }
  return Page(
    titre: "Rédiger le bilan",
    chapeau: """
      Ce que les chiffres ne disent pas. Ces textes accompagnent le bilan «\u{a0}\(rapport.titre)\u{a0}» à l’écran, dans
      le PDF et dans le classeur, pour tous ceux qui le lisent.
      """,
    ariane: [("Bilan", retour)], rubrique: .bilans,
    contenu: """
      \(conflit)
      \(errorSummary(formulaire))
      \(postForm(to: filtre.adresse(VoiesBilans.textes, portee: rapport.portee.portee).texte, """
        \(hiddenField(Version.champ, formulaire[Version.champ]))
        \(champs)
        \(buttonRow(submitButton("Enregistrer"), buttonLink("Revenir au bilan", to: retour.texte, style: .quiet)))
        """))
      """)
}

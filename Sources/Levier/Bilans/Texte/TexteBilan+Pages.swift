import Markup

extension TexteBilan.Rubrique: FieldName {}

extension TextesBilan {
  var formulaire: Form<TexteBilan.Rubrique> { Form(textes, version: version.numero) }
}

/// The texts of a received form; nothing when one of them is refused.
func textesBilan(_ formulaire: inout Form<TexteBilan.Rubrique>) -> [TexteBilan.Rubrique: String]? {
  var saisie = Saisie(formulaire)
  var textes: [TexteBilan.Rubrique: String] = [:]
  for rubrique in TexteBilan.Rubrique.allCases {
    textes[rubrique] = saisie.texteFacultatif(
      rubrique, max: TexteBilan.Rubrique.longueurMax, lignes: .plusieurs)
  }
  formulaire = saisie.formulaire
  return formulaire.isValid ? textes : nil
}

func pageTextesBilan(
  _ formulaire: Form<TexteBilan.Rubrique>, _ rapport: RapportBilan, _ filtre: FiltreBilan,
  conflit: HTML? = nil
) -> Page {
  let retour = filtre.adresse(VoiesBilans.bilan, portee: rapport.portee.portee)
  return pageDeFormulaire(
    "Rédiger le bilan",
    chapeau: """
      Ce que les chiffres ne disent pas. Ces textes accompagnent le bilan «\u{a0}\(rapport.titre)\u{a0}» à l’écran, dans
      le PDF et dans le classeur, pour tous ceux qui le lisent.
      """,
    ariane: [("Bilan", retour)], rubrique: .bilans, formulaire,
    vers: filtre.adresse(VoiesBilans.textes, portee: rapport.portee.portee), conflit: conflit,
    """
    \(TexteBilan.Rubrique.allCases.map {
      textArea($0, label: $0.libelle, form: formulaire, hint: $0.aide, rows: 6)
    })
    """)
}

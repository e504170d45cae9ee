import Markup

/// The rules of counting, a territory's or a lot's.
func champsRegle(_ formulaire: Form<ChampRegle>) -> HTML {
  """
  \(textField(.nom, label: "Nom de la règle", form: formulaire, presence: .required))
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
  \(fieldRow(
    selectField(
      .cadence, label: "Déclarations d’heures", form: formulaire,
      options: CadenceDeclaration.Periode.allCases.choices(\.libelle),
      hint: "Un trimestre ou un semestre est demandé une fois fini, mois par mois.", presence: .required),
    textField(
      .jourLimite, label: "Attendues le", form: formulaire,
      hint: "Le jour du mois qui suit la période. Vide\u{a0}: selon les délais du territoire.", kind: .number)))
  """
}

func pageReglesDuLot(_ formulaire: Form<ChampRegle>, de lot: Lot, conflit: HTML? = nil) -> Page {
  pageDeFormulaire(
    "Adapter les règles de ce lot",
    chapeau: """
      Ce que les pièces de ce contrat disent passe avant les règles du territoire. Les heures déjà validées gardent leur
      compte\u{202f}; une ligne corrigée ou un mois rouvert sont comptés selon les règles d’alors.
      """,
    ariane: [
      ("Marchés", VoiesMarches.marches()), (lot.marche.nom, VoiesMarches.marche(lot.marche.id)),
      (lot.nomComplet, VoiesMarches.lot(lot.id)),
    ],
    rubrique: .marches, formulaire, vers: VoiesMarches.reglesDuLot(lot.id), conflit: conflit,
    largeur: .etroite, champsRegle(formulaire))
}

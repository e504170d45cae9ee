import Markup

func pageFormulaireLot(
  _ formulaire: Form<ChampLot>, marche: Reference<Marche>, de lot: Lot? = nil, conflit: HTML? = nil
) -> Page {
  pageDeFormulaire(
    lot == nil ? "Ajouter un lot" : "Modifier le lot",
    ariane: [("Marchés", VoiesMarches.marches()), (marche.nom, VoiesMarches.marche(marche.id))],
    rubrique: .marches, formulaire,
    vers: lot.map { VoiesMarches.lot($0.id) } ?? VoiesMarches.lots(marche.id), conflit: conflit,
    """
    \(textField(.numero, label: "Numéro", form: formulaire, hint: "Laissez vide pour un marché sans allotissement."))
    \(textField(.intitule, label: "Intitulé", form: formulaire, presence: .required))
    \(fieldRow(
      textField(.cpv, label: "Code CPV", form: formulaire),
      textField(.montant, label: "Montant hors taxes", form: formulaire, kind: .decimal, suffix: "€")))
    \(fieldRow(
      textField(.debut, label: "Début", form: formulaire, kind: .date),
      textField(.fin, label: "Fin", form: formulaire, kind: .date)))
    \(checkbox(
      .clos, label: "Lot clos", form: formulaire,
      hint: "Tout est soldé\u{a0}: plus rien n’en est attendu. Sans cette case, ses dates disent s’il est prévu, en cours ou terminé."))
    """)
}

import Markup

func pageFormulaireEcriture(_ formulaire: Form<ChampEcriture>, sur engagement: Engagement) -> Page {
  let genres = GenreEcriture.saisis(pour: engagement.nature).choices(\.libelle)
  let realisation = formulaire[.genre] == GenreEcriture.realisation.rawValue
  return pageRegistre(
    realisation ? "Noter des heures réalisées" : "Ajouter une écriture", sur: engagement,
    chapeau: """
      \(engagement.titulaire.nom) doit aujourd’hui \(engagement.nature.dite(engagement.dues)). Une écriture ne se modifie ni ne
      s’efface\u{a0}: une erreur se corrige par l’écriture contraire.
      """,
    formulaire, vers: VoiesEngagements.ecritures(engagement.id),
    """
    \(selectField(
      .genre, label: "Nature", form: formulaire, options: genres, blank: "Choisir", presence: .required))
    \(fieldRow(
      textField(
        .heures, label: "Heures", form: formulaire,
        hint: realisation ? nil : "En moins pour une exonération ou un avenant qui réduit, par exemple −60.",
        presence: .required, suffix: "h"),
      textField(
        .le, label: "Date d’effet", form: formulaire,
        hint: engagement.nature == .insertion ? nil : "Pour des heures réalisées, le jour où elles l’ont été.",
        kind: .date, presence: .required)))
    \(textField(
      .libelle, label: "Libellé", form: formulaire,
      hint: realisation
        ? "La pièce qui l’atteste, par exemple «\u{a0}Convention et attestation de stage\u{a0}»."
        : "La pièce qui la fonde, par exemple «\u{a0}Avenant n° 2\u{a0}» ou «\u{a0}Bon de commande 2026-14\u{a0}».",
      presence: .required))
    """)
}

func pageFormulaireTransfert(
  _ formulaire: Form<ChampTransfert>, sur engagement: Engagement, autres: [Choice]
) -> Page {
  guard !autres.isEmpty else {
    return Page(
      titre: "Transférer des heures", ariane: arianeRegistre(engagement), rubrique: .marches,
      contenu: emptyState(
        "Aucun autre engagement",
        "Des heures se transfèrent vers un autre engagement du même titulaire ou du même marché\u{a0}: il n’y en a pas."
      ))
  }
  return pageRegistre(
    "Transférer des heures", sur: engagement,
    chapeau: """
      Des \(engagement.dues.enFrancais) dues par \(engagement.titulaire.nom), vers un autre engagement. Le total dû
      ne change pas\u{a0}: une écriture en moins ici, la même en plus là-bas.
      """,
    formulaire, vers: VoiesEngagements.transferts(engagement.id),
    """
    \(selectField(
      .vers, label: "Engagement qui reçoit les heures", form: formulaire, options: autres, blank: "Choisir",
      presence: .required))
    \(fieldRow(
      textField(
        .heures, label: "Heures transférées", form: formulaire, kind: .decimal, presence: .required,
        suffix: "h"),
      textField(.le, label: "Date d’effet", form: formulaire, kind: .date, presence: .required)))
    \(textField(
      .accord, label: "Accord écrit", form: formulaire,
      hint: "Un transfert demande l’accord écrit des donneurs d’ordre, du titulaire et du facilitateur\u{a0}: nommez-le.",
      presence: .required))
    """)
}

func pageCorrection(_ formulaire: Form<ChampEcriture>, de ecriture: Ecriture, sur engagement: Engagement)
  -> Page
{
  let contraire: HTML = """
    «\u{a0}\(ecriture.genre.libelle)\u{a0}: \(ecriture.libelle)\u{a0}», du \(ecriture.le.enFrancais), porte
    \(ecriture.heures.signees). L’écriture contraire portera \((-ecriture.heures).signees).
    """
  return pageRegistre(
    "Corriger une écriture", sur: engagement,
    chapeau: ecriture.contrepartie == nil
      ? contraire
      : "\(contraire) L’autre engagement du transfert reçoit aussi son écriture contraire.",
    formulaire, vers: VoiesEngagements.correctionEcriture(ecriture.id),
    """
    \(textField(.le, label: "Date d’effet", form: formulaire, kind: .date, presence: .required))
    \(textField(.libelle, label: "Motif", form: formulaire, presence: .required))
    """)
}

private func pageRegistre<Champ>(
  _ titre: String, sur engagement: Engagement, chapeau: HTML, _ formulaire: Form<Champ>, vers chemin: Chemin,
  _ champs: HTML
) -> Page {
  pageDeFormulaire(
    titre, chapeau: chapeau, ariane: arianeRegistre(engagement), rubrique: .marches, formulaire, vers: chemin,
    bouton: "Écrire au registre", champs)
}

private func arianeRegistre(_ engagement: Engagement) -> [(String, Chemin)] {
  [
    ("Marchés", VoiesMarches.marches()), (engagement.marche.nom, VoiesMarches.marche(engagement.marche.id)),
    (engagement.lot.nom, VoiesMarches.lot(engagement.lot.id)),
    (engagement.titulaire.nom, VoiesEngagements.engagement(engagement.id)),
  ]
}

extension Heures {
  /// « +120 h », « −60 h »: a movement.
  var signees: String { self > .zero ? "+\(enFrancais)" : enFrancais }
}

import Markup

func pageHeuresLot(_ heures: HeuresLot, par role: Role) -> Page {
  let lot = heures.lot
  let (employeur, cause) = (role != .donneurOrdre, role == .facilitateur)
  return Page(
    titre: "Heures du lot",
    chapeau:
      "Chaque ligne est un contrat et un mois\u{a0}: les heures validées, et celles qui comptent pour le lot.",
    ariane: [
      ("Marchés", VoiesMarches.marches()), (lot.marche.nom, VoiesMarches.marche(lot.marche.id)),
      (lot.nomComplet, VoiesMarches.lot(lot.id)),
    ],
    rubrique: .marches,
    contenu: """
      \(filtresHeures(heures))
      \(DataTable(
        "Heures imputées",
        columns: [
          .init("Mois"), .init("Personne", .heading),
        ] + (employeur ? [.init("Employeur")] : []) + [
          .init("Engagement"), .init("Réalisées", .number), .init("Valorisées", .number),
        ] + (cause ? [.init("Pourquoi l’écart")] : []),
        rows: heures.lignes.map(ligne),
        footer: .init(
          ["", "Total"] + (employeur ? [""] : []) + [
            "", "\(heures.total.faites.enFrancais)", "\(heures.total.valorisees.enFrancais)",
          ] + (cause ? [""] : [])),
        total: heures.total.lignes, query: heures.filtres,
        empty: emptyState(
          "Aucune heure imputée",
          "Les heures apparaissent ici une fois déclarées par un employeur, puis validées par le facilitateur.")))
      \(pagination(heures.filtres, page: heures.tranche.page, of: heures.tranche.pages(sur: heures.total.lignes)))
      """)
}

private func filtresHeures(_ heures: HeuresLot) -> HTML {
  let formulaire = FormState(heures.filtres)
  let engagements = heures.engagements.map { Choice("\($0.id)", $0.titulaire.nom) }
  return filterForm(
    to: VoiesMarches.heuresDuLot(heures.lot.id).texte, label: "Filtrer les heures",
    """
    \(textField("mois", label: "Mois", form: formulaire, kind: .month))
    \(engagements.count > 1
      ? selectField("engagement", label: "Engagement", form: formulaire, options: engagements, blank: "Tous")
      : .empty)
    """)
}

private func ligne(_ ligne: LigneHeuresLot) -> DataTable.Row {
  .init(
    ["\(ligne.mois.enFrancais)", personne(ligne)] + (ligne.employeur.map { ["\($0)"] } ?? []) + [
      "\(ligne.titulaire)", "\(ligne.faites.enFrancais)", "\(ligne.valorisees.enFrancais)",
    ] + (ligne.cause.map { ["\($0)"] } ?? []))
}

private func personne(_ ligne: LigneHeuresLot) -> HTML {
  ligne.chemin.map { "<a href=\"\($0)\">\(ligne.personne)</a>" } ?? "\(ligne.personne)"
}

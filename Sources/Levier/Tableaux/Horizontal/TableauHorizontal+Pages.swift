import Markup

/// The horizontal table, as it is asked for.
struct TableauHorizontal: Sendable {
  let parcours: [Parcours]
  let total: Int
  let prescripteurs: [Choice]
  let employeurs: [Choice]
  let lecture: LectureHorizontale
  let filtres: QueryString
  let tranche: Tranche
  let jour: Jour

  var noms: Bool { lecture.perimetre.voitLesNoms }
}

func pageTableauHorizontal(_ tableau: TableauHorizontal, par role: Role) -> Page {
  let mois = tableau.lecture.derniersMois
  return Page(
    titre: "Tableau horizontal",
    chapeau: """
      Le parcours de chaque personne d’un marché et d’un employeur à l’autre, \(mois.lowerBound.enFrancais.precedeDeDe)
      à \(mois.upperBound.enFrancais)\(tableau.noms ? "." : ", sur vos marchés\u{202f}; les noms ne vous sont pas communiqués.")
      """,
    rubrique: .tableaux,
    contenu: """
      \(ongletsTableaux(.horizontal, par: role))
      \(filtres(tableau, par: role))
      \(DataTable(
        "Parcours", columns: colonnes(tableau), rows: tableau.parcours.map { ligne($0, tableau, par: role) },
        total: tableau.total, query: tableau.filtres, exports: FormatExport.liens(tableau.filtres),
        empty: vide(tableau.filtres)))
      \(pagination(tableau.filtres, page: tableau.tranche.page, of: tableau.tranche.pages(sur: tableau.total)))
      """)
}

private func colonnes(_ tableau: TableauHorizontal) -> [DataTable.Column] {
  let mois = tableau.lecture.derniersMois
  let prescripteur: [DataTable.Column] =
    tableau.noms ? [.init("Prescripteur", sort: TriHorizontal.prescripteur.rawValue)] : []
  return [.init("Personne", .heading, sort: tableau.noms ? TriHorizontal.nom.rawValue : nil)] + prescripteur
    + [
      .init("De \(mois.lowerBound.enFrancais) à \(mois.upperBound.enFrancais)"),
      .init("Faites (h)", .number), .init("Valorisées", .number),
      .init("Situation", sort: TriHorizontal.fin.rawValue),
    ]
}

private func ligne(_ parcours: Parcours, _ tableau: TableauHorizontal, par role: Role) -> DataTable.Row {
  let situation = parcours.situation(le: tableau.jour, delai: tableau.lecture.delai)
  let nom: HTML =
    tableau.noms
    ? "<a href=\"\(VoiesPublics.participant(parcours.participant))\">\(parcours.nom)</a>"
    : "\(parcours.nom)"
  let prescripteur: [HTML] = tableau.noms ? ["\(parcours.prescripteur ?? "—")"] : []
  return .init(
    [nom] + prescripteur + [
      "\(bande(parcours, tableau))\(contrats(parcours))", "\(parcours.faites.saisie)",
      "\(parcours.valorisees.saisie)", badge(situation.libelle, situation.ton),
    ])
}

private func bande(_ parcours: Parcours, _ tableau: TableauHorizontal) -> TimelineStrip {
  let mois = tableau.lecture.derniersMois
  return TimelineStrip(
    parcours.resume, from: mois.lowerBound.surLAxe, through: mois.upperBound.surLAxe,
    bars: parcours.contrats.map { contrat in
      .init(
        from: contrat.debut.surLAxe, through: contrat.dernierJour?.surLAxe, contrat.type,
        tone: contrat.sortie?.classe == nil ? .information : .success)
    }, today: tableau.jour.surLAxe)
}

/// The contracts in words: the drawing alone says neither the employer nor the market. Those before the last
/// are folded, so that a row stays low.
private func contrats(_ parcours: Parcours) -> HTML {
  guard let dernier = parcours.contrats.last else { return .empty }
  let anciens = parcours.contrats.dropLast().reversed()
  let resume = [
    anciens.isEmpty ? "" : "\(French.count(anciens.count, "contrat", "contrats")) auparavant",
    parcours.interruptions.isEmpty ? "" : parcours.phraseInterruptions,
  ].filter { !$0.isEmpty }.joined(separator: ", ")
  let suite: HTML? =
    anciens.isEmpty
    ? nil
    : """
    <details class="suite"><summary>\(resume)</summary>\
    <ul>\(anciens.map { "<li>\(enMots($0))</li>" as HTML })</ul></details>
    """
  return "<small>\(enMots(dernier))</small>\(suite)"
}

private func enMots(_ contrat: ContratSuivi) -> String {
  let marches = contrat.marches.isEmpty ? "" : "\u{a0}: \(contrat.marches.joined(separator: ", "))"
  return "\([contrat.type, contrat.employeur].compactMap(\.self).joined(separator: ", "))\(marches)"
}

private func filtres(_ tableau: TableauHorizontal, par role: Role) -> HTML {
  var formulaire = FormState(tableau.filtres)
  formulaire.nommer("prescripteur", parmi: tableau.prescripteurs)
  formulaire.nommer("employeur", parmi: tableau.employeurs)
  formulaire["depuis"] = tableau.lecture.filtre.depuis.iso
  let personne: HTML =
    tableau.noms ? textField("mot", label: "Nom ou prénom", form: formulaire, kind: .search) : .empty
  let prescripteur: HTML =
    role == .facilitateur
    ? choiceField(
      "prescripteur", label: "Prescripteur", form: formulaire, options: tableau.prescripteurs, blank: "Tous")
    : .empty
  let lot: HTML = tableau.lecture.filtre.lot.map { hiddenField("lot", "\($0)") } ?? .empty
  return filterForm(
    to: VoiesTableaux.horizontal().texte, label: "Filtrer le tableau",
    """
    \(lot)\(personne)\(prescripteur)
    \(tableau.lecture.perimetre.voitLesEmployeurs
      ? choiceField("employeur", label: "Employeur", form: formulaire, options: tableau.employeurs, blank: "Tous")
      : .empty)
    \(selectField("situation", label: "Situation", form: formulaire, options: FiltreHorizontal.Situation.allCases.choices { $0 == .finProche ? "Fin sous \(French.count(tableau.lecture.delai, "jour", "jours"))" : $0.libelle }, blank: "Toutes"))
    \(textField("le", label: "À la date du", form: formulaire, kind: .date))
    \(textField("depuis", label: "Douze mois depuis", form: formulaire, kind: .month))
    """)
}

private func vide(_ filtres: QueryString) -> HTML {
  filtres.isEmpty
    ? emptyState("Aucun parcours pour l’instant", "Chaque personne apparaît ici dès qu’elle est enregistrée.")
    : emptyState("Aucune personne ne répond", "Élargissez la recherche, ou effacez un filtre.")
}

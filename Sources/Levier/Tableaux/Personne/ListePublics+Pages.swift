import Markup

/// The list, as it is asked for.
struct ListePublics {
  let personnes: [LignePublic]
  let total: Int
  let prescripteurs: [Choice]
  let filtres: QueryString
  let tranche: Tranche
  let repere: Repere
}

/// The two lists of the chapter.
enum OngletPublics { case personnes, contrats }

func navigationPublics(_ courant: OngletPublics) -> HTML {
  subNavigation(
    label: "Publics",
    [
      NavigationItem("Personnes", to: VoiesPublics.publics().texte, isCurrent: courant == .personnes),
      NavigationItem("Contrats", to: VoiesContrats.contrats().texte, isCurrent: courant == .contrats),
    ])
}

func pagePublics(_ liste: ListePublics, par role: Role) -> Page {
  let facilitateur = role == .facilitateur
  return Page(
    titre: "Publics",
    chapeau: facilitateur
      ? "Les personnes que les clauses du territoire font travailler, et l’éligibilité de chacune."
      : "Les personnes que votre structure a orientées, et ce qu’elles sont devenues.",
    rubrique: .publics,
    actions: buttonLink(
      facilitateur ? "Ajouter une personne" : "Proposer une personne",
      to: VoiesPublics.nouveau().texte),
    contenu: """
      \(facilitateur ? navigationPublics(.personnes) : .empty)
      \(filtresPublics(liste, par: role))
      \(DataTable(
        "Personnes", columns: colonnes(role), rows: liste.personnes.map { ligne($0, role, liste.repere.jour) },
        total: liste.total, query: liste.filtres, exports: FormatExport.liens(liste.filtres),
        empty: publicsVides(liste.filtres, par: role)))
      \(pagination(liste.filtres, page: liste.tranche.page, of: liste.tranche.pages(sur: liste.total)))
      """)
}

private func filtresPublics(_ liste: ListePublics, par role: Role) -> HTML {
  var formulaire = FormState(liste.filtres)
  formulaire.nommer("prescripteur", parmi: liste.prescripteurs)
  return filterForm(
    to: VoiesPublics.publics().texte, label: "Filtrer les personnes",
    """
    \(textField("mot", label: "Nom, commune ou naissance", form: formulaire, kind: .search))
    \(selectField(
      "situation", label: "Éligibilité", form: formulaire,
      options: FiltrePublics.Situation.allCases.choices(\.libelle), blank: "Toutes"))
    \(role == .facilitateur
      ? choiceField(
        "prescripteur", label: "Prescripteur", form: formulaire, options: liste.prescripteurs, blank: "Tous")
      : .empty)
    \(selectField(
      "critere", label: "Public", form: formulaire, options: FiltrePublics.FiltreCritere.choix, blank: "Tous"))
    \(checkbox("fin_proche", label: "Fin d’éligibilité sous \(French.count(liste.repere.delais.finDEligibilite, "jour", "jours"))", form: formulaire))
    """)
}

private func colonnes(_ role: Role) -> [DataTable.Column] {
  [
    .init("Nom", .heading, sort: TriPublics.nom.rawValue),
    .init("Naissance", sort: TriPublics.naissance.rawValue), .init("Commune"),
  ]
    + (role == .facilitateur ? [.init("Prescripteur", sort: TriPublics.prescripteur.rawValue)] : [])
    + [.init("Éligibilité"), .init("Jusqu’au", sort: TriPublics.fin.rawValue)]
}

private func ligne(_ personne: LignePublic, _ role: Role, _ jour: Jour) -> DataTable.Row {
  let prescripteur: [HTML] = role == .facilitateur ? ["\(personne.prescripteur ?? "—")"] : []
  let etat = personne.etat(le: jour)
  return .init(
    [
      "<a href=\"\(VoiesPublics.participant(personne.id))\">\(personne.nom)</a>",
      "\(personne.naissance.court)", "\(personne.commune.isEmpty ? "—" : personne.commune)",
    ] + prescripteur + [
      etat.map { badge($0.libelle, $0.ton) } ?? badge("Sans demande"), "\(personne.fin?.court ?? "—")",
    ])
}

private func publicsVides(_ filtres: QueryString, par role: Role) -> HTML {
  guard filtres.isEmpty else {
    return emptyState("Personne ne répond à cette recherche", "Élargissez-la, ou effacez un filtre.")
  }
  return emptyState(
    "Personne pour l’instant",
    role == .facilitateur
      ? "Ajoutez les personnes qui entrent sur une clause\u{202f}; les prescripteurs peuvent aussi en proposer."
      : "Proposez une personne\u{a0}: le facilitateur étudiera son éligibilité.",
    action: buttonLink(
      role == .facilitateur ? "Ajouter une personne" : "Proposer une personne",
      to: VoiesPublics.nouveau().texte))
}

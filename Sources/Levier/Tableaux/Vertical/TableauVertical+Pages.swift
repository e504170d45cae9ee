import Markup

/// The vertical table, as it is asked for.
struct TableauVertical: Sendable {
  let lignes: [LigneVerticale]
  let totaux: TotauxVerticaux
  let donneursOrdre: [Choice]
  let operations: [Choice]
  let filtres: QueryString
  let tranche: Tranche
  let lecture: LectureVerticale
}

func pageTableauVertical(_ tableau: TableauVertical, par role: Role) -> Page {
  Page(
    titre: "Tableau vertical",
    chapeau: """
      Du donneur d’ordre au lot\u{a0}: ce qui est dû, ce qui devrait être fait au \(tableau.lecture.jour.enFrancais), ce qui
      est fait et ce qui compte. Un solde négatif dit les heures qui manquent.
      """,
    rubrique: .tableaux,
    contenu: """
      \(ongletsTableaux(.vertical, par: role))
      \(filtres(tableau, par: role))
      \(DataTable(
        "Lots et engagements", columns: colonnes,
        rows: tableau.lignes.map { ligne($0, tableau.lecture, par: role) }, footer: pied(tableau.totaux),
        total: tableau.totaux.lignes, query: tableau.filtres, exports: FormatExport.liens(tableau.filtres),
        empty: vide(tableau.filtres)))
      \(pagination(
        tableau.filtres, page: tableau.tranche.page, of: tableau.tranche.pages(sur: tableau.totaux.lignes)))
      """)
}

private let colonnes: [DataTable.Column] = [
  .init("Donneur d’ordre et lot", .heading, sort: TriVertical.lot.rawValue),
  .init("Titulaire", sort: TriVertical.titulaire.rawValue),
  .init("Échéance", sort: TriVertical.echeance.rawValue),
  .init("Dues (h)", .number, sort: TriVertical.dues.rawValue),
  .init("Attendues", .number, sort: TriVertical.attendues.rawValue),
  .init("Faites", .number, sort: TriVertical.faites.rawValue),
  .init("Valorisées", .number, sort: TriVertical.valorisees.rawValue),
  .init("Solde", .number, sort: TriVertical.solde.rawValue),
  .init("Personnes", .number, sort: TriVertical.personnes.rawValue),
  .init("Suivi", sort: TriVertical.suivi.rawValue),
]

private func ligne(_ ligne: LigneVerticale, _ lecture: LectureVerticale, par role: Role) -> DataTable.Row {
  let chemin = VoiesMarches.lot(ligne.lot)
  let contexte = [ligne.operation, ligne.marche].compactMap { $0 }.joined(separator: " · ")
  let aPart: [HTML] = ligne.aPart.map { "<br><small>À part\u{a0}: \($0.phrase)</small>" }
  let nom: HTML = """
    <small>\(ligne.donneurOrdre)</small><br><a href="\(chemin)">\(ligne.nomDuLot)</a><br><small>\(contexte)</small>\(aPart)
    """
  let alerte = ligne.alerte(lecture)
  let lu = ligne.suiviLu(alerte)
  let suiviLu = badge(lu.libelle, lu.ton)
  guard let suivi = ligne.suivi else {
    return .init([nom, "—", "—", "—", "—", "—", "—", "—", "—", suiviLu])
  }
  let avancement = suivi.avancement
  return .init(
    [
      nom, "\(suivi.titulaire)", "\(avancement.echeance.court)",
      lien(avancement.dues, chemin), "\(avancement.attendues(le: lecture.jour).saisie)",
      lien(suivi.faites, chemin),
      lien(avancement.valorisees, chemin), "\(suivi.solde.saisie)", personnes(suivi, ligne.lot, par: role),
      suiviLu,
    ], tone: alerte?.niveau == .urgence ? .danger : .neutral)
}

private func lien(_ heures: Heures, _ chemin: Chemin) -> HTML { "<a href=\"\(chemin)\">\(heures.saisie)</a>" }

private func personnes(_ suivi: LigneVerticale.Suivi, _ lot: ID<Lot>, par role: Role) -> HTML {
  let filtre = QueryString([("lot", "\(lot)")])
  let nombre = suivi.personnesLues(par: role).map { "\($0)" } ?? "moins de 5"
  return "<a href=\"\(VoiesTableaux.horizontal().avec(filtre))\">\(nombre)</a>"
}

extension LigneVerticale.Suivi {
  /// A buyer never reads a count from which a person could be told.
  func personnesLues(par role: Role) -> Int? {
    role == .facilitateur || personnes == 0 || personnes >= 5 ? personnes : nil
  }
}

private func pied(_ totaux: TotauxVerticaux) -> DataTable.Row {
  .init([
    "Total", "", "", "\(totaux.dues.saisie)", "\(totaux.attendues.saisie)", "\(totaux.faites.saisie)",
    "\(totaux.valorisees.saisie)", "\(totaux.solde.saisie)", "", "",
  ])
}

private func filtres(_ tableau: TableauVertical, par role: Role) -> HTML {
  var formulaire = FormState(tableau.filtres)
  formulaire.nommer("donneur_ordre", parmi: tableau.donneursOrdre)
  formulaire.nommer("operation", parmi: tableau.operations)
  let acheteur: HTML =
    role == .facilitateur
    ? choiceField(
      "donneur_ordre", label: "Donneur d’ordre", form: formulaire, options: tableau.donneursOrdre,
      blank: "Tous") : .empty
  return filterForm(
    to: VoiesTableaux.vertical().texte, label: "Filtrer le tableau",
    """
    \(textField("mot", label: "Lot, marché ou titulaire", form: formulaire, kind: .search))
    \(acheteur)
    \(choiceField("operation", label: "Opération", form: formulaire, options: tableau.operations, blank: "Toutes"))
    \(selectField("nature", label: "Nature", form: formulaire, options: Nature.allCases.choices(\.libelle), blank: "Toutes"))
    \(selectField("etat", label: "État du lot", form: formulaire, options: Lot.Etat.allCases.choices(\.libelle), blank: "Tous"))
    \(selectField("suivi", label: "Suivi", form: formulaire, options: FiltreVertical.Suivi.allCases.choices(\.libelle), blank: "Tous"))
    \(textField("avant", label: "Échéance jusqu’au", form: formulaire, kind: .date))
    """)
}

extension FiltreVertical.Suivi {
  var libelle: String {
    switch self {
    case .retard: "En retard"
    case .urgence: "En retard grave ou échu"
    case .sansEngagement: "Sans engagement"
    }
  }
}

private func vide(_ filtres: QueryString) -> HTML {
  filtres.isEmpty
    ? emptyState("Aucun lot pour l’instant", "Les lots apparaissent ici dès qu’un marché en porte.")
    : emptyState("Aucun lot ne répond", "Élargissez la recherche, ou effacez un filtre.")
}

enum OngletTableau { case vertical, horizontal }

func ongletsTableaux(_ onglet: OngletTableau, par role: Role) -> HTML {
  let horizontal = NavigationItem(
    "Par personne", to: VoiesTableaux.horizontal().texte, isCurrent: onglet == .horizontal)
  let vertical = NavigationItem(
    "Par donneur d’ordre", to: VoiesTableaux.vertical().texte, isCurrent: onglet == .vertical)
  return subNavigation(label: "Tableaux", role == .prescripteur ? [horizontal] : [vertical, horizontal])
}

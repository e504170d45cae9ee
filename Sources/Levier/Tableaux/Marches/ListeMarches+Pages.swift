import Markup

/// The list of markets, as it is asked for.
struct ListeMarches {
  let marches: [LigneMarche]
  let total: Int
  let donneursOrdre: [Choice]
  let filtres: QueryString
  let tranche: Tranche
  let suivi: SuiviMarche
  /// What is ticked, on the list of those that can be set aside.
  var cochage: Form<ChampDeCote>?

  /// The address's own mark of a page whose lines are all ticked.
  static let coches = "coches"
  /// Longer pages that can be asked for.
  static let lignes = [200, 500]
}

func pageMarches(_ liste: ListeMarches, par role: Role) -> Page {
  Page(
    titre: "Marchés",
    chapeau: chapeauMarches(role),
    rubrique: .marches,
    actions: role == .facilitateur
      ? buttonRow(
        buttonLink("Ajouter un marché", to: VoiesMarches.nouveauMarche().texte, style: .primary),
        buttonLink("Reprendre des avis", to: VoiesPublications.publications().texte),
        buttonLink("Opérations", to: VoiesMarches.operations().texte))
      : .empty,
    contenu: """
      \(filtresMarches(liste, par: role))
      \(liste.cochage.map { errorSummary($0) })
      \(contenuListe(liste, par: role))
      \(pagination(liste.filtres, page: liste.tranche.page, of: liste.tranche.pages(sur: liste.total)))
      """)
}

private func contenuListe(_ liste: ListeMarches, par role: Role) -> HTML {
  let table = tableMarches(liste, par: role).html
  guard let cochage = liste.cochage, !liste.marches.isEmpty else { return table }
  return formulaireMiseDeCote(liste, cochage, table: table)
}

private func tableMarches(_ liste: ListeMarches, par role: Role) -> DataTable {
  let cases: [DataTable.Column] = liste.cochage == nil ? [] : [.init("Cocher")]
  let motif: [DataTable.Column] = liste.suivi == .deCote && role == .facilitateur ? [.init("Motif")] : []
  return DataTable(
    "Marchés",
    columns: cases + [
      .init("Objet", .heading, sort: TriMarches.objet.rawValue),
      .init("Donneur d’ordre", sort: TriMarches.donneurOrdre.rawValue), .init("Nature"),
      .init("Notifié le", sort: TriMarches.notification.rawValue),
      .init("Montant", .number, sort: TriMarches.montant.rawValue), .init("Lots", .number),
    ] + motif,
    rows: liste.marches.map { marche in
      let cochee = liste.cochage.map {
        lineCheckbox(.marche, value: "\(marche.id)", about: marche.objet, form: $0)
      }
      return .init(
        (cochee.map { [$0] } ?? []) + cellules(marche)
          + (motif.isEmpty ? [] : ["\(marche.motifDeCote ?? "")"]))
    },
    total: liste.total, query: liste.filtres, exports: FormatExport.liens(liste.filtres),
    empty: marchesVides(liste.filtres, par: role))
}

private func chapeauMarches(_ role: Role) -> HTML {
  switch role {
  case .donneurOrdre: "Vos marchés, leurs lots et les leviers d’insertion qu’ils portent."
  case .entreprise, .siae: "Les marchés dont vous tenez un lot, et ce que vous y devez."
  default: "Les marchés du territoire, leurs lots et les leviers d’insertion qu’ils portent."
  }
}

private func filtresMarches(_ liste: ListeMarches, par role: Role) -> HTML {
  var formulaire = FormState(liste.filtres)
  formulaire.nommer("donneur_ordre", parmi: liste.donneursOrdre)
  return filterForm(
    to: VoiesMarches.marches().texte, label: "Filtrer les marchés",
    """
    \(textField("mot", label: "Objet, lot, référence ou CPV", form: formulaire, kind: .search))
    \(selectField("nature", label: "Nature", form: formulaire, options: Nature.allCases.choices(\.libelle), blank: "Toutes"))
    \(role == .facilitateur
      ? choiceField("donneur_ordre", label: "Donneur d’ordre", form: formulaire, options: liste.donneursOrdre, blank: "Tous")
      : .empty)
    \(selectField("suivi", label: "Suivi", form: formulaire, options: SuiviMarche.choix(role), blank: "Tous les marchés suivis"))
    \(liste.cochage == nil
      ? .empty
      : selectField("lignes", label: "Lignes par page", form: formulaire, options: ListeMarches.lignes.map { Choice("\($0)", "\($0)") }, blank: "50"))
    """)
}

extension SuiviMarche {
  /// Those that this role can ask for, besides the markets that are followed.
  fileprivate static func choix(_ role: Role) -> [Choice] {
    [
      role == .facilitateur ? Choice(Self.aQualifier.rawValue, "À qualifier") : nil,
      Choice(Self.deCote.rawValue, "Laissés de côté"),
    ].compactMap(\.self)
  }
}

private func cellules(_ marche: LigneMarche) -> [HTML] {
  [
    "<a href=\"\(VoiesMarches.marche(marche.id))\">\(marche.objet)</a>",
    "\(marche.donneurOrdre)", "\(marche.nature.libelle)", "\(marche.notification?.court ?? "—")",
    "\(marche.montant?.enFrancais ?? "—")", "\(marche.lots)",
  ]
}

private func marchesVides(_ filtres: QueryString, par role: Role) -> HTML {
  if filtres == VoiesMarches.filtreAQualifier {
    return emptyState(
      "Aucun marché à qualifier", "Chacun porte un levier, ou il est laissé de côté.")
  }
  guard filtres.isEmpty else {
    return emptyState("Aucun marché ne répond", "Élargissez la recherche, ou effacez un filtre.")
  }
  switch role {
  case .facilitateur:
    return emptyState(
      "Aucun marché pour l’instant",
      "Ajoutez un marché à la main, ou reprenez les avis d’attribution publiés par vos donneurs d’ordre.",
      action: buttonRow(
        buttonLink("Ajouter un marché", to: VoiesMarches.nouveauMarche().texte, style: .primary),
        buttonLink("Reprendre des avis", to: VoiesPublications.publications().texte)))
  case .entreprise, .siae:
    return emptyState(
      "Vous ne tenez aucun lot",
      "Vos salariés travaillent sur les lots d’autres titulaires\u{a0}: tout est dans leurs contrats et vos déclarations.",
      action: buttonRow(
        buttonLink("Voir les contrats", to: VoiesContrats.contrats().texte),
        buttonLink("Voir les déclarations", to: VoiesDeclarations.declarations().texte)))
  default:
    return emptyState("Aucun marché pour l’instant", "Le facilitateur de votre territoire les ajoutera ici.")
  }
}

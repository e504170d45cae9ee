import Markup

/// The list of markets, as it is asked for.
struct ListeMarches {
  let marches: [LigneMarche]
  let total: Int
  let donneursOrdre: [Choice]
  let filtres: QueryString
  let tranche: Tranche
}

func pageMarches(_ liste: ListeMarches, par role: Role) -> Page {
  Page(
    titre: "Marchés",
    chapeau: chapeauMarches(role),
    rubrique: .marches,
    actions: role == .facilitateur
      ? buttonRow(
        buttonLink("Ajouter un marché", to: Motif.nouveauMarche.rempli().texte, style: .primary),
        buttonLink("Reprendre des avis", to: Motif.reprise.rempli().texte),
        buttonLink("Opérations", to: Motif.operations.rempli().texte))
      : .empty,
    contenu: """
      \(filtresMarches(liste, par: role))
      \(DataTable(
        "Marchés",
        columns: [
          .init("Objet", .heading, sort: TriMarches.objet.rawValue),
          .init("Donneur d’ordre", sort: TriMarches.donneurOrdre.rawValue), .init("Nature"),
          .init("Notifié le", sort: TriMarches.notification.rawValue),
          .init("Montant", .number, sort: TriMarches.montant.rawValue), .init("Lots", .number),
        ],
        rows: liste.marches.map(ligne), total: liste.total, query: liste.filtres,
        exports: FormatExport.liens(liste.filtres),
        empty: marchesVides(liste.filtres, par: role)))
      \(pagination(liste.filtres, page: liste.tranche.page, of: liste.tranche.pages(sur: liste.total)))
      """)
}

private func chapeauMarches(_ role: Role) -> HTML {
  switch role {
  case .donneurOrdre: "Vos marchés, leurs lots et les leviers d’insertion qu’ils portent."
  case .entreprise, .siae: "Les marchés dont vous tenez un lot, et ce que vous y devez."
  default: "Les marchés du territoire, leurs lots et les leviers d’insertion qu’ils portent."
  }
}

private func filtresMarches(_ liste: ListeMarches, par role: Role) -> HTML {
  let formulaire = FormState(liste.filtres)
  return filterForm(
    to: Motif.marches.rempli().texte, label: "Filtrer les marchés",
    """
    \(textField("mot", label: "Objet, lot, référence ou CPV", form: formulaire, kind: .search))
    \(selectField("nature", label: "Nature", form: formulaire, options: Nature.allCases.map { Choice($0.rawValue, $0.libelle) }, blank: "Toutes"))
    \(role == .facilitateur
      ? selectField("donneur_ordre", label: "Donneur d’ordre", form: formulaire, options: liste.donneursOrdre, blank: "Tous")
      : .empty)
    \(role == .facilitateur ? checkbox("a_qualifier", label: "À qualifier", form: formulaire, value: "oui") : .empty)
    """)
}

private func ligne(_ marche: LigneMarche) -> DataTable.Row {
  .init([
    "<a href=\"\(Chemin.marche(marche.id))\">\(marche.objet)</a>",
    "\(marche.donneurOrdre)", "\(marche.nature.libelle)", "\(marche.notification?.court ?? "—")",
    "\(marche.montant?.enFrancais ?? "—")", "\(marche.lots)",
  ])
}

private func marchesVides(_ filtres: QueryString, par role: Role) -> HTML {
  guard filtres.isEmpty else {
    return emptyState("Aucun marché ne répond", "Élargissez la recherche, ou effacez un filtre.")
  }
  switch role {
  case .facilitateur:
    return emptyState(
      "Aucun marché pour l’instant",
      "Ajoutez un marché à la main, ou reprenez les avis d’attribution publiés par vos donneurs d’ordre.",
      action: buttonRow(
        buttonLink("Ajouter un marché", to: Motif.nouveauMarche.rempli().texte, style: .primary),
        buttonLink("Reprendre des avis", to: Motif.reprise.rempli().texte)))
  case .entreprise, .siae:
    return emptyState(
      "Vous ne tenez aucun lot",
      "Vos salariés travaillent sur les lots d’autres titulaires\u{a0}: tout est dans leurs contrats et vos déclarations.",
      action: buttonRow(
        buttonLink("Voir les contrats", to: Motif.contrats.rempli().texte),
        buttonLink("Voir les déclarations", to: Motif.declarations.rempli().texte)))
  default:
    return emptyState("Aucun marché pour l’instant", "Le facilitateur de votre territoire les ajoutera ici.")
  }
}

/// What a market's page shows.
struct FicheMarche {
  let marche: Marche
  let lots: [Lot]
  let exigence: Result<Obligation.Exigence, Obligation.Refus>?
  let traces: [Trace]
}

func pageMarche(_ fiche: FicheMarche, par role: Role) -> Page {
  let marche = fiche.marche
  return Page(
    titre: marche.objet,
    chapeau: "\(marche.donneurOrdre.nom)\(marche.reference.isEmpty ? "" : ", marché \(marche.reference)")",
    ariane: [("Marchés", Motif.marches.rempli())],
    rubrique: .marches,
    actions: role == .facilitateur
      ? buttonRow(
        buttonLink("Ajouter un lot", to: Motif.nouveauLot.rempli("\(marche.id)").texte, style: .primary),
        buttonLink("Modifier", to: Motif.modifierMarche.rempli("\(marche.id)").texte, style: .secondary))
      : .empty,
    contenu: """
      \(avisObligation(fiche, par: role))
      \(fondement(marche, par: role))
      \(DataTable(
        "Lots",
        columns: [.init("Lot", .heading), .init("Début"), .init("Fin"), .init("Montant", .number), .init("État")],
        rows: fiche.lots.map(ligne), total: fiche.lots.count, query: QueryString(),
        empty: emptyState("Aucun lot", "Un marché sans allotissement a un lot unique\u{a0}: ajoutez-le pour y suivre les heures.")))
      \(card("Le marché", definitionList(description(marche))))
      \(role == .facilitateur ? historique(fiche.traces) : .empty)
      """)
}

private func description(_ marche: Marche) -> [(String, HTML)] {
  [
    ("Opération", "\(marche.operation?.nom ?? "aucune")"),
    ("Nature", "\(marche.nature.libelle)"), ("Forme", "\(marche.forme.libelle)"),
    ("CPV", "\(marche.cpv.isEmpty ? "non renseigné" : marche.cpv)"),
    ("Lieu", "\(marche.lieu.isEmpty ? "non renseigné" : marche.lieu)"),
    ("Montant HT", "\(marche.montant?.enFrancais ?? "non renseigné")"),
    ("Consultation lancée le", "\(marche.consultation?.enFrancais ?? "date inconnue")"),
    ("Notification", "\(marche.notification?.enFrancais ?? "date inconnue")"),
    ("Exécution", "\(periode(marche.debut, marche.fin))"),
    ("Facilitateur", "\(marche.facilitateur?.nom ?? "non désigné")"),
    ("Origine", "\(marche.origine == .decp ? "reprise des données essentielles (DECP)" : "saisie")"),
  ]
}

func periode(_ debut: Jour?, _ fin: Jour?) -> String {
  switch (debut, fin) {
  case (let debut?, let fin?): "du \(debut.enFrancais) au \(fin.enFrancais)"
  case (let debut?, nil): "depuis le \(debut.enFrancais)"
  case (nil, let fin?): "jusqu’au \(fin.enFrancais)"
  case (nil, nil): "dates inconnues"
  }
}

private func ligne(_ lot: Lot) -> DataTable.Row {
  .init([
    "<a href=\"\(Chemin.lot(lot.id))\">\(lot.nomComplet)</a>",
    "\(lot.debut?.court ?? "—")", "\(lot.fin?.court ?? "—")", "\(lot.montant?.enFrancais ?? "—")",
    badge(lot.etat.libelle, lot.etat.ton),
  ])
}

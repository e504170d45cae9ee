import Markup

/// What a market's page shows.
struct FicheMarche {
  let marche: Marche
  let lots: [Lot]
  let exigence: Result<ConditionSociale.Exigence, ConditionSociale.Refus>?
  let entree: ConditionSociale.EntreeEnVigueur
  let traces: [Trace]
  let jour: Jour
  /// What was refused when setting it aside from here.
  var cochage: Form<ChampDeCote>?
  /// The levers that were refused when choosing them from here.
  var qualification: Form<ChampMarche>?
}

func pageMarche(_ fiche: FicheMarche, par role: Role) -> Page {
  let marche = fiche.marche
  return Page(
    titre: marche.objet,
    chapeau: "\(marche.donneurOrdre.nom)\(marche.reference.isEmpty ? "" : ", marché \(marche.reference)")",
    ariane: [("Marchés", VoiesMarches.marches())],
    rubrique: .marches,
    actions: role == .facilitateur
      ? buttonRow(
        buttonLink("Ajouter un lot", to: VoiesMarches.nouveauLot(marche.id).texte, style: .primary),
        buttonLink("Modifier", to: VoiesMarches.modifierMarche(marche.id).texte, style: .secondary))
      : .empty,
    contenu: """
      \(fiche.cochage.map { errorSummary($0) } ?? fiche.qualification.map { errorSummary($0) })
      \(avisObligation(fiche, par: role))
      \(marche.miseDeCote == nil
        ? fondement(
          marche, par: role, qualification: role == .facilitateur ? qualification(fiche) : nil) : .empty)
      \(miseDeCote(fiche, par: role))
      \(DataTable(
        "Lots",
        columns: [.init("Lot", .heading), .init("Début"), .init("Fin"), .init("Montant", .number), .init("État")],
        rows: fiche.lots.map { ligne($0, le: fiche.jour) }, total: fiche.lots.count, query: QueryString(),
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

private func ligne(_ lot: Lot, le jour: Jour) -> DataTable.Row {
  let etat = lot.etat(le: jour)
  return .init([
    "<a href=\"\(VoiesMarches.lot(lot.id))\">\(lot.nomComplet)</a>",
    "\(lot.execution.du?.court ?? "—")", "\(lot.execution.au?.court ?? "—")",
    "\(lot.montant?.enFrancais ?? "—")",
    badge(etat.libelle, etat.ton),
  ])
}

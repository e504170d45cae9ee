import Formats
import Markup

/// What a received sheet would change.
struct PageEssaiHeures: Sendable {
  let depot: Depot
  let titres: [String]
  let entetes: [Choice]
  let correspondance: CorrespondanceHeures
  /// Nothing while a column is missing.
  let essai: ImportHeures?
  var formulaire: FormState
  let filtres: QueryString
  let tranche: Tranche
  let role: Role
}

func pageEssai(_ page: PageEssaiHeures) -> Page {
  Page(
    titre: "Ce que ce tableau changerait",
    chapeau: "Fichier «\u{a0}\(page.depot.nom)\u{a0}». Rien n’est enregistré tant que vous n’appliquez pas.",
    ariane: [
      ("Déclarations", Motif.declarations.rempli()), ("Importer un tableau", Motif.imports.rempli()),
    ],
    rubrique: .declarations,
    contenu: """
      \(errorSummary(page.formulaire))
      \(page.essai.map { chiffres($0, page) })
      \(page.essai.map { application($0, page) })
      \(colonnes(page))
      \(page.essai.map { apercu($0, page) })
      """)
}

private func chiffres(_ essai: ImportHeures, _ page: PageEssaiHeures) -> HTML {
  let chemin = Motif.essaiHeures.rempli("\(page.depot.id)")
  return statRow(
    ImportHeures.Sorte.allCases.map { sorte in
      Stat(
        sorte.libelle, "\(French.integer(essai.nombre(sorte)))",
        link: chemin.avec(QueryString([("sorte", sorte.rawValue)])).texte,
        tone: sorte == .refusee && essai.nombre(sorte) > 0 ? .warning : .neutral)
    })
}

private func application(_ essai: ImportHeures, _ page: PageEssaiHeures) -> HTML {
  let ecrites = essai.nombre(.ajoutee) + essai.nombre(.changee)
  let refusees = essai.nombre(.refusee)
  let chemin = Motif.application.rempli("\(page.depot.id)").texte
  guard ecrites > 0 else { return "\(sansEffet(essai))\(renoncerAuDepot(page.depot))" }
  guard refusees > 0 else {
    return buttonRow(
      actionForm(to: chemin, label: "Appliquer \(French.count(ecrites, "ligne", "lignes"))", style: .primary),
      renoncerAuDepot(page.depot))
  }
  return notice(
    .warning, title: "\(French.count(refusees, "ligne refusée", "lignes refusées"))",
    """
    <p>Corrigez le tableau puis renvoyez-le, ou appliquez le reste en laissant de côté les lignes refusées,
    listées ci-dessous.</p>
    \(buttonRow(
      renoncerAuDepot(page.depot),
      actionForm(
        to: chemin, label: "Appliquer \(French.count(ecrites, "ligne", "lignes")) sans les refusées",
        style: .primary, fields: hiddenField("ecarter", "oui"))))
    """)
}

private func sansEffet(_ essai: ImportHeures) -> HTML {
  guard !essai.lignes.isEmpty else {
    return notice(
      .warning, title: "Ce tableau n’a aucune ligne",
      "<p>Remplissez au moins une ligne sous les titres, puis renvoyez-le.</p>")
  }
  let refusees = essai.nombre(.refusee)
  guard refusees > 0 else {
    return notice(
      .information, title: "Ce tableau ne change rien", "<p>Toutes ses lignes sont déjà enregistrées.</p>")
  }
  return notice(
    .warning,
    title: refusees == essai.lignes.count ? "Toutes les lignes sont refusées" : "Ce tableau ne change rien",
    """
    <p>Corrigez les lignes refusées, listées ci-dessous avec leur cause, puis
    <a href="\(Motif.imports.rempli())">renvoyez le tableau</a>.</p>
    """)
}

private func apercu(_ essai: ImportHeures, _ page: PageEssaiHeures) -> HTML {
  let sorte = page.filtres["sorte"].flatMap(ImportHeures.Sorte.init(rawValue:))
  let montrees = sorte == nil ? essai.lignes : essai.lignes.filter { $0.issue.sorte == sorte }
  let debut = min(montrees.count, (page.tranche.page - 1) * page.tranche.taille)
  let lignes = montrees[debut..<min(montrees.count, debut + page.tranche.taille)]
  let chemin = Motif.essaiHeures.rempli("\(page.depot.id)")
  func onglet(_ choix: ImportHeures.Sorte?) -> NavigationItem {
    NavigationItem(
      choix?.libelle ?? "Toutes", to: chemin.avec(QueryString().setting("sorte", to: choix?.rawValue)).texte,
      count: essai.nombre(choix), isCurrent: choix == sorte)
  }
  return """
    \(subNavigation(label: "Lignes montrées", [onglet(nil)] + ImportHeures.Sorte.allCases.map { onglet($0) }))
    \(DataTable(
      "Lignes du tableau",
      columns: [
        .init("Ligne", .number), .init("Personne", .heading), .init("Employeur"), .init("Mois"),
        .init("Heures", .number), .init("Formation", .number), .init("Résultat"),
      ],
      rows: lignes.map { ligne($0, pour: page.role) }, total: montrees.count, query: page.filtres,
      empty: emptyState("Aucune ligne ici")))
    \(pagination(page.filtres, page: page.tranche.page, of: page.tranche.pages(sur: montrees.count)))
    """
}

private func ligne(_ ligne: ImportHeures.Ligne, pour role: Role) -> DataTable.Row {
  .init([
    "\(ligne.position)", "\(ligne.personne)", "\(ligne.employeur)",
    "\(ligne.heures?.mois.enFrancais ?? "—")", "\(ligne.heures?.heures.enFrancais ?? "—")",
    "\(ligne.heures?.formation.enFrancais ?? "—")", resultat(ligne.issue, pour: role),
  ])
}

private func resultat(_ issue: ImportHeures.Issue, pour role: Role) -> HTML {
  switch issue {
  case .ajoutee: badge("Ajoutée", .success)
  case .changee(_, let de):
    "<span>\(badge("Changée", .information)) <small>avant\u{a0}: \(de.total.enFrancais)</small></span>"
  case .inchangee: badge("Inchangée", .neutral)
  case .refusee(let refus):
    "<span>\(badge("Refusée", .danger)) <small>\(refus.phrase(pour: role))</small></span>"
  }
}

import Markup

/// The lines of a preview, and what becomes of each.
func apercuEssai(_ essai: ImportHeures, _ page: PageEssaiHeures) -> HTML {
  let (total, lignes) = essai.lignes(page.filtres["sorte"], page.tranche)
  return """
    \(subNavigation(label: "Lignes montrées", onglets(essai, page)))
    \(DataTable(
      "Lignes du tableau",
      columns: [
        .init("Ligne", .number), .init("Personne", .heading), .init("Employeur"), .init("Mois"),
        .init("Heures", .number), .init("Formation", .number), .init("Résultat"),
      ],
      rows: lignes.map { ligne($0, pour: page.role) }, total: total, query: page.filtres,
      empty: emptyState("Aucune ligne ici")))
    \(pagination(page.filtres, page: page.tranche.page, of: page.tranche.pages(sur: total)))
    """
}

extension ImportHeures {
  /// Those of one page, and how many there are in all.
  fileprivate func lignes(_ filtre: String?, _ tranche: Tranche) -> (total: Int, [Ligne]) {
    func page(_ suite: some Sequence<Ligne>) -> [Ligne] {
      Array(suite.dropFirst((tranche.page - 1) * tranche.taille).prefix(tranche.taille))
    }
    if filtre == Self.aVerifier { return (aVerifier.count, page(aVerifier)) }
    guard let sorte = filtre.flatMap(Sorte.init(rawValue:)) else { return (lignes.count, page(lignes)) }
    return (nombre(sorte), page(lignes.lazy.filter { $0.issue.sorte == sorte }))
  }
}

private func onglets(_ essai: ImportHeures, _ page: PageEssaiHeures) -> [NavigationItem] {
  let (chemin, courant) = (VoiesDeclarations.essai(page.depot.id), page.filtres["sorte"])
  func onglet(_ code: String?, _ libelle: String, _ nombre: Int) -> NavigationItem {
    NavigationItem(
      libelle, to: chemin.avec(QueryString().setting("sorte", to: code)).texte, count: nombre,
      isCurrent: code == courant)
  }
  let questions = essai.aVerifier.count
  return [onglet(nil, "Toutes", essai.lignes.count)]
    + essai.sortesMontrees.map { onglet($0.rawValue, $0.libelle, essai.nombre($0)) }
    + (questions == 0 ? [] : [onglet(ImportHeures.aVerifier, "À vérifier", questions)])
}

private func ligne(_ ligne: ImportHeures.Ligne, pour role: Role) -> DataTable.Row {
  .init([
    "\(ligne.position)", "\(ligne.personne)", "\(ligne.employeur)",
    "\(ligne.heures?.mois.enFrancais ?? "—")", "\(ligne.heures?.heures.enFrancais ?? "—")",
    "\(ligne.heures?.formation.enFrancais ?? "—")",
    "<div>\(resultat(ligne.issue, pour: role))\(somme(ligne))\(ligne.questions.map(avertissement))</div>",
  ])
}

private func somme(_ ligne: ImportHeures.Ligne) -> HTML {
  guard !ligne.autres.isEmpty else { return .empty }
  let autres = French.list(ligne.autres.map { "\($0)" })
  return " <small>avec \(ligne.autres.count == 1 ? "la ligne" : "les lignes") \(autres)</small>"
}

private func resultat(_ issue: ImportHeures.Issue, pour role: Role) -> HTML {
  switch issue {
  case .ajoutee: badge("Ajoutée", .success)
  case .changee(_, let de):
    "\(badge("Changée", .information)) <small>avant\u{a0}: \(de.total.enFrancais)</small>"
  case .inchangee: badge("Inchangée", .neutral)
  case .additionnee(let ligne):
    "\(badge("Additionnée", .neutral)) <small>ses heures sont comptées à la ligne \(ligne)</small>"
  case .ecartee(let ecart):
    "\(badge("Laissée de côté", .neutral)) <small>\(ecart.phrase)</small>"
  case .refusee(let refus):
    "\(badge("Refusée", .danger)) <small>\(refus.phrase(pour: role))</small>"
  }
}

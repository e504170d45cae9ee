import Markup

/// The lines of a month that is no longer typed in, and where their hours went.
func lignesDeclaration(_ page: PageDeclaration) -> HTML {
  let fiche = page.fiche
  let contrats = Dictionary(fiche.contrats.map { ($0.id, $0) }, uniquingKeysWith: { un, _ in un })
  let enVigueur = Set(fiche.enVigueur.map(\.id))
  let corrigeable = page.role == .facilitateur && fiche.declaration.etat.code == .cloturee
  var colonnes: [DataTable.Column] = [
    .init("Personne", .heading), .init("Contrat"), .init("Heures", .number), .init("Formation", .number),
  ]
  if fiche.declaration.etat.code.estComptee { colonnes.append(.init("Imputées à")) }
  if corrigeable { colonnes.append(.init("Acte", .actions)) }
  let vues = page.vue.choisir(
    parmi: fiche.parPersonne(fiche.lignes, contrat: \.contrat), nom: { contrats[$0.contrat]?.personne ?? "" },
    attend: { _ in true },
    refusee: { _ in false })
  let lignes = vues.lignes.map { ligne -> DataTable.Row in
    var cellules: [HTML] = [
      "\(contrats[ligne.contrat]?.personne ?? "")\(nature(ligne))\(origine(ligne, pour: page.role))",
      "\(contrats[ligne.contrat].map(descriptionContrat) ?? "")",
      "\(ligne.heures.heures.enFrancais)", "\(ligne.heures.formation.enFrancais)",
    ]
    if fiche.declaration.etat.code.estComptee { cellules.append(destination(ligne, page)) }
    if corrigeable {
      cellules.append(
        enVigueur.contains(ligne.id)
          ? acte(
            "Corriger", contrats[ligne.contrat],
            VoiesDeclarations.correction(fiche.declaration.id, ligne.id))
          : "")
    }
    return .init(cellules)
  }
  let filtre =
    vues.estLong
    ? filterForm(
      to: VoiesDeclarations.declaration(fiche.declaration.id).texte, label: "Chercher dans les lignes",
      textField(
        .q, label: "Chercher une personne", form: Form<VueDeclaration.Champ>([.q: page.vue.mot]),
        kind: .search))
    : .empty
  return """
    \(filtre)
    \(DataTable(
      "Lignes", columns: colonnes, rows: lignes, total: vues.nombre, query: vues.vue.adresse,
      empty: page.vue.mot.isEmpty
        ? emptyState("Aucune ligne", "Aucun contrat n’était ouvert ce mois-ci.")
        : emptyState("Aucune ligne ne répond", "Cherchez un autre nom, ou effacez la recherche.")))
    \(pagination(vues.vue.adresse, page: vues.vue.page, of: vues.pages))
    """
}

private func nature(_ ligne: LigneLue) -> HTML {
  let etiquette: HTML =
    switch ligne.heures.nature {
    case .declaree: ligne.estAjoutee ? badge("Ajoutée après clôture", .information) : .empty
    case .contrepassation: badge("Écriture contraire", .neutral)
    case .correction: badge("Correction", .information)
    }
  guard !etiquette.isEmpty else { return .empty }
  return "<br>\(etiquette) <small>\(ligne.motif), le \(Jour(ligne.creeLe).court)</small>"
}

/// The contracts recorded since the month was closed: a facilitator may still add their hours.
func contratsOublies(_ page: PageDeclaration) -> HTML {
  let (fiche, oublies) = (page.fiche, page.fiche.contratsSansLigne)
  guard page.role == .facilitateur, fiche.declaration.etat.code == .cloturee, !oublies.isEmpty else {
    return .empty
  }
  return DataTable(
    "Contrats sans heures dans ce mois clôturé",
    columns: [.init("Personne", .heading), .init("Contrat"), .init("Acte", .actions)],
    rows: oublies.prefix(50).map { contrat in
      let chemin = VoiesDeclarations.ajoutDeLigne(fiche.declaration.id, contrat.id)
      return .init([
        "\(contrat.personne)", "\(descriptionContrat(contrat))",
        acte("Ajouter des heures", contrat, chemin),
      ])
    }, total: oublies.count
  ).html
}

private func acte(_ libelle: String, _ contrat: ContratDuMois?, _ chemin: Chemin) -> HTML {
  """
  <a class="bouton secondaire" href="\(chemin)">\(libelle)<span class="hors-ecran">\u{a0}: \(contrat?.personne ?? "")</span></a>
  """
}

private func destination(_ ligne: LigneLue, _ page: PageDeclaration) -> HTML {
  let parts = page.imputations[ligne.id] ?? []
  let reste = ligne.heures.total - ligne.imputees
  let nonImputees: HTML = reste == .zero ? .empty : "<p>\(reste.enFrancais) non imputées</p>"
  let imputees = parts.map { part in
    let imputee = part.imputee
    let perdues = imputee.heures - imputee.valorisees
    let cause: HTML =
      imputee.cause.map {
        "<br>\(badge("Non valorisées", .warning)) \(perdues.enFrancais)\u{a0}: \($0.libelle)"
      } ?? .empty
    return
      "<p>\(imputee.heures.enFrancais), \(lot(part, page.role))\(cause)</p>"
      as HTML
  }.joined()
  return "<div>\(imputees)\(nonImputees)</div>"
}

/// A social enterprise may serve another holder's engagement: it reads the lot's name, not its page.
private func lot(_ part: ImputationLue, _ role: Role) -> HTML {
  role == .facilitateur ? "<a href=\"\(VoiesMarches.lot(part.lot))\">\(part.libelle)</a>" : "\(part.libelle)"
}

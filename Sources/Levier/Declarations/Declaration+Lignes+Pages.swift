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
  let lignes = fiche.lignes.map { ligne -> DataTable.Row in
    var cellules: [HTML] = [
      "\(contrats[ligne.contrat]?.personne ?? "")\(nature(ligne))",
      "\(contrats[ligne.contrat].map(descriptionContrat) ?? "")",
      "\(ligne.heures.heures.enFrancais)", "\(ligne.heures.formation.enFrancais)",
    ]
    if fiche.declaration.etat.code.estComptee { cellules.append(destination(ligne, page)) }
    if corrigeable {
      cellules.append(
        enVigueur.contains(ligne.id)
          ? "<a href=\"\(Motif.correction.rempli("\(fiche.declaration.id)", "\(ligne.id)"))\">Corriger</a>"
          : "")
    }
    return .init(cellules)
  }
  return DataTable(
    "Lignes", columns: colonnes, rows: lignes, total: lignes.count, query: QueryString(),
    empty: emptyState("Aucune ligne", "Aucun contrat n’était ouvert ce mois-ci.")
  ).html
}

private func nature(_ ligne: LigneLue) -> HTML {
  switch ligne.heures.nature {
  case .declaree: .empty
  case .contrepassation:
    " \(badge("Écriture contraire", .neutral)) <span class=\"aide\">\(ligne.motif)</span>"
  case .correction: " \(badge("Correction", .information)) <span class=\"aide\">\(ligne.motif)</span>"
  }
}

private func destination(_ ligne: LigneLue, _ page: PageDeclaration) -> HTML {
  let parts = page.imputations[ligne.id] ?? []
  let reste = ligne.heures.total - ligne.imputees
  let nonImputees: HTML = reste == .zero ? .empty : "<p>\(reste.enFrancais) non imputées</p>"
  return parts.map { part in
    let imputee = part.imputee
    let perdues = imputee.heures - imputee.valorisees
    let cause: HTML =
      imputee.cause.map {
        "<br>\(badge("Non valorisées", .warning)) \(perdues.enFrancais) : \($0.libelle)"
      } ?? .empty
    return
      "<p>\(imputee.heures.enFrancais), \(lot(part, page.role))\(cause)</p>"
      as HTML
  }.joined() + nonImputees
}

/// A social enterprise may serve another holder's engagement: it reads the lot's name, not its page.
private func lot(_ part: ImputationLue, _ role: Role) -> HTML {
  role == .facilitateur ? "<a href=\"\(Chemin.lot(part.lot))\">\(part.libelle)</a>" : "\(part.libelle)"
}

/// The form that corrects one line of a closed month.
func pageCorrection(
  _ formulaire: FormState, _ ligne: LigneLue, _ contrat: ContratDuMois, de fiche: FicheDeclaration
) -> Page {
  Page(
    titre: "Corriger la ligne \(contrat.personne.precedeDeDe)",
    chapeau: """
      Le mois est clôturé : la ligne de \(ligne.heures.total.enFrancais) est annulée par son contraire, et la bonne s’y ajoute.
      """,
    ariane: [
      ("Déclarations", Motif.declarations.rempli()), (fiche.entete.titre, .declaration(fiche.declaration.id)),
    ],
    rubrique: .declarations,
    contenu: """
      \(errorSummary(formulaire))
      \(postForm(
        to: Motif.correction.rempli("\(fiche.declaration.id)", "\(ligne.id)").texte,
        """
        \(hiddenField(Version.champ, formulaire[Version.champ]))
        <p class="aide">\(descriptionContrat(contrat))</p>
        \(fieldRow(
          textField("heures", label: "Heures travaillées", form: formulaire, kind: .decimal, presence: .required, suffix: "h"),
          textField("formation", label: "Heures de formation", form: formulaire, kind: .decimal, suffix: "h")))
        \(textArea(
          "motif", label: "Motif de la correction", form: formulaire, hint: "Par exemple : « bulletin de paie rectifié ».",
          presence: .required, rows: 2))
        \(buttonRow(submitButton("Corriger la ligne")))
        """))
      """)
}

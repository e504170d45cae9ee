import Markup

/// What the facilitator reads before validating: each line, what is odd in it, and the share proposed.
func validation(_ page: PageDeclaration) -> HTML {
  guard let repartition = page.repartition else { return .empty }
  let declaration = page.fiche.declaration
  return """
    \(charges(page))
    \(postForm(
      to: Motif.validation.rempli("\(declaration.id)").texte,
      """
      \(hiddenField(Version.champ, page.formulaire[Version.champ]))
      \(repartition.lignes.map { bloc($0, page) })
      \(buttonRow(submitButton("Valider le mois")))
      """))
    \(renvoi(page, to: .complement, titre: "Demander un complément", bouton: "Rendre à l’employeur"))
    """
}

private func bloc(_ ligne: Repartition.Ligne, _ page: PageDeclaration) -> HTML {
  let (contrat, heures) = (ligne.contrat, ligne.heures)
  let formation: HTML =
    heures.formation == .zero ? .empty : ", dont \(heures.formation.enFrancais) de formation"
  let lue = page.fiche.lignes.first { $0.id == ligne.id }
  return fieldGroup(
    contrat.personne,
    """
    <p class="aide">\(descriptionContrat(contrat))</p>
    <p><strong>\(heures.total.enFrancais)</strong>\(formation)</p>
    \(lue.map { avertissements($0, contrat, page) })
    \(valeur(ligne))
    \(ligne.engagements.map { champ($0, de: ligne, page) })
    """)
}

/// Whether the person's hours count, and why not.
private func valeur(_ ligne: Repartition.Ligne) -> HTML {
  guard !ligne.engagements.isEmpty else {
    return
      "<p>\(badge("Non imputées", .warning)) Ce contrat ne sert aucun engagement : ses heures restent enregistrées.</p>"
  }
  let causes = Set(
    ligne.engagements.compactMap { Valorisation(ligne.heures, fenetre: ligne.fenetre, regle: $0.regle).cause }
  )
  return causes.sorted { $0.rawValue < $1.rawValue }.map { cause in
    "<p>\(badge("Non valorisées", .warning)) \(cause.libelle)\(fenetre(ligne, cause)).</p>" as HTML
  }.joined()
}

private func fenetre(_ ligne: Repartition.Ligne, _ cause: Valorisation.Cause) -> String {
  guard cause == .horsPeriode, let fenetre = ligne.fenetre else { return "" }
  return " (\(periode(fenetre.debut, fenetre.fin)))"
}

private func champ(_ engagement: EngagementServi, de ligne: Repartition.Ligne, _ page: PageDeclaration)
  -> HTML
{
  let hors: String =
    engagement.court(en: ligne.heures.mois)
    ? "" : " Hors de sa période : ces heures ne seront pas valorisées."
  let reste = max(.zero, engagement.reste)
  return textField(
    ChampHeures.part(ligne.id, engagement.id), label: engagement.libelle, form: page.formulaire,
    hint: "Échéance le \(engagement.echeance.court), reste \(reste.enFrancais) à réaliser.\(hors)",
    kind: .decimal, presence: .required,
    suffix: "h")
}

private func charges(_ page: PageDeclaration) -> HTML {
  guard !page.charges.isEmpty else { return .empty }
  let nombre = page.charges.count
  return notice(
    .warning, title: "Mois chargés",
    """
    <p>\(French.count(nombre, "personne dépasse", "personnes dépassent")) \(Signalement.seuilMensuel.enFrancais) ce mois-ci, tous employeurs réunis.
    <a href="\(Motif.moisCharges.rempli().avec(QueryString([("mois", page.fiche.mois.iso)])))">Voir les lignes</a></p>
    """)
}

/// Giving a month back, with the reason that its author will read.
func renvoi(_ page: PageDeclaration, to motif: Motif, titre: String, bouton: String) -> HTML {
  card(
    titre,
    postForm(
      to: motif.rempli("\(page.fiche.declaration.id)").texte,
      """
      \(hiddenField(Version.champ, page.formulaire[Version.champ]))
      \(textArea(
        "motif", label: "Motif", form: page.formulaire, hint: "L’employeur le lira.", presence: .required, rows: 2))
      \(buttonRow(submitButton(bouton, style: .secondary)))
      """))
}

/// What the facilitator may still do with a counted month.
func actesDuFacilitateur(_ page: PageDeclaration) -> HTML {
  guard page.role == .facilitateur, page.fiche.declaration.etat.code == .validee else { return .empty }
  return """
    \(card(
      "Clôturer le mois",
      """
      <p>Une fois clôturé, le mois ne change plus : une erreur se corrige par une écriture contraire, avec son motif.</p>
      \(actionForm(
        to: Motif.cloture.rempli("\(page.fiche.declaration.id)").texte, label: "Clôturer", style: .primary,
        fields: hiddenField(Version.champ, "\(page.fiche.entete.version)")))
      """))
    \(renvoi(page, to: .reouverture, titre: "Rouvrir le mois", bouton: "Rouvrir"))
    """
}

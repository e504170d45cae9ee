import Markup

/// What the facilitator reads before validating: each line, what is odd in it, and the share proposed.
func validation(_ page: PageDeclaration) -> HTML {
  guard let repartition = page.repartition else { return .empty }
  let declaration = page.fiche.declaration
  let vues = lignesVues(repartition, page)
  return """
    \(charges(page))
    \(postForm(
      to: VoiesDeclarations.validation(declaration.id).texte,
      """
      \(hiddenField(ChampCommun.version, page.formulaire[.version]))
      \(vues.recherche(attente: "Seulement les lignes à vérifier"))
      <div class="mois">\(vues.lignes.map { bloc($0, page) })</div>
      \(cachees(repartition, sauf: vues.lignes, page))
      \(vues.suite(enregistre: false))
      \(buttonRow(submitButton("Valider le mois")))
      """))
    \(renvoi(page, to: VoiesDeclarations.complement, titre: "Demander un complément", bouton: "Rendre à l’employeur"))
    """
}

private func lignesVues(
  _ repartition: Repartition, _ page: PageDeclaration
) -> VueDeclaration.Choix<Repartition.Ligne> {
  let refusees = Set(page.formulaire.errors.map(\.field))
  return page.vue.choisir(
    parmi: page.fiche.parPersonne(repartition.lignes, contrat: \.contrat.id), nom: \.contrat.personne,
    attend: {
      !$0.contrat.questions($0.heures, total: page.charges[$0.contrat.participant], page.seuils).isEmpty
        || !$0.causes.isEmpty
    },
    refusee: { ligne in
      ligne.engagements.contains { refusees.contains(ChampMois.part(ligne.id, $0.id).field) }
    })
}

/// The shares of the lines that are not shown travel with the form.
private func cachees(
  _ repartition: Repartition, sauf vues: [Repartition.Ligne], _ page: PageDeclaration
) -> HTML {
  let montrees = Set(vues.map(\.id))
  return repartition.lignes.filter { !montrees.contains($0.id) }.flatMap { ligne in
    ligne.engagements.map { engagement in
      let champ = ChampMois.part(ligne.id, engagement.id)
      return hiddenField(champ, page.formulaire[champ])
    }
  }.joined()
}

private func bloc(_ ligne: Repartition.Ligne, _ page: PageDeclaration) -> HTML {
  let (contrat, heures) = (ligne.contrat, ligne.heures)
  let formation: HTML =
    heures.formation == .zero ? .empty : ", dont \(heures.formation.enFrancais) de formation"
  return fieldGroup(
    contrat.personne,
    """
    <div class="constat"><p class="aide">\(descriptionContrat(contrat))</p>
    <p><strong>\(heures.total.enFrancais)</strong>\(formation)</p>
    \(contrat.questions(heures, total: page.charges[contrat.participant], page.seuils).map(avertissement))
    \(valeur(ligne))
    \(origine(page.fiche.lignes.first { $0.id == ligne.id }, pour: page.role))</div>
    <div class="parts">\(ligne.engagements.map { engagement in
      champPart(
        engagement, champ: .part(ligne.id, engagement.id), mois: heures.mois, page.formulaire,
        presence: .required)
    })</div>
    """)
}

/// Whether the person's hours count, and why not.
private func valeur(_ ligne: Repartition.Ligne) -> HTML {
  guard !ligne.engagements.isEmpty else {
    return
      "<p>\(badge("Non imputées", .warning)) Ce contrat ne sert aucun engagement\u{a0}: ses heures restent enregistrées.</p>"
  }
  return ligne.causes.map { cause in
    "<p>\(badge("Non valorisées", .warning)) \(cause.libelle)\(fenetre(ligne, cause)).</p>" as HTML
  }.joined()
}

private func fenetre(_ ligne: Repartition.Ligne, _ cause: Valorisation.Cause) -> String {
  guard let fenetre = ligne.fenetreManquee(cause) else { return "" }
  return " (\(periode(fenetre.debut, fenetre.fin)))"
}

/// The field of a share, with what its engagement still waits for.
/// - Parameter actuelles: what a line that is being corrected gives it.
func champPart<Champ>(
  _ engagement: EngagementServi, champ: Champ, mois: Mois, _ formulaire: Form<Champ>,
  actuelles: Heures? = nil, presence: Presence = .optional
) -> HTML {
  let hors =
    engagement.court(en: mois) ? "" : " Hors de sa période\u{a0}: ces heures ne seront pas valorisées."
  let avant = actuelles.map { " Aujourd’hui \($0.enFrancais) de cette ligne." } ?? ""
  let reste = max(.zero, engagement.reste)
  return textField(
    champ, label: engagement.libelle, form: formulaire,
    hint: "Échéance le \(engagement.echeance.court), reste \(reste.enFrancais) à réaliser.\(avant)\(hors)",
    kind: .decimal, presence: presence, suffix: "h")
}

private func charges(_ page: PageDeclaration) -> HTML {
  guard !page.charges.isEmpty else { return .empty }
  let nombre = page.charges.count
  return notice(
    .warning, title: "Mois chargés",
    """
    <p>\(French.count(nombre, "personne dépasse", "personnes dépassent")) \(page.seuils.heuresMensuelles.enFrancais) ce mois-ci, tous employeurs réunis.
    <a href="\(VoiesDeclarations.moisCharges().avec(QueryString([("mois", page.fiche.mois.iso)])))">Voir les lignes</a></p>
    """)
}

/// Giving a month back, with the reason that its author will read.
func renvoi(_ page: PageDeclaration, to voie: Voie<Declaration>, titre: String, bouton: String) -> HTML {
  card(
    titre,
    postForm(
      to: voie(page.fiche.declaration.id).texte,
      """
      \(hiddenField(ChampCommun.version, page.formulaire[.version]))
      \(textArea(
        .motif, label: "Motif", form: page.formulaire, hint: "L’employeur le lira.", presence: .required, rows: 2))
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
      <p>Une fois clôturé, le mois ne change plus\u{a0}: une erreur se corrige par une écriture contraire, avec son motif.</p>
      \(actionForm(
        to: VoiesDeclarations.cloture(page.fiche.declaration.id).texte, label: "Clôturer", style: .primary,
        fields: hiddenField(ChampCommun.version, "\(page.fiche.entete.version)")))
      """))
    \(page.fiche.entete.transmise == nil
      ? .empty
      : card(
        "Annuler la validation",
        """
        <p>Les heures ne sont plus imputées, et le mois attend de nouveau votre validation.</p>
        \(actionForm(
          to: VoiesDeclarations.annulationValidation(page.fiche.declaration.id).texte, label: "Annuler la validation",
          fields: hiddenField(ChampCommun.version, "\(page.fiche.entete.version)")))
        """))
    \(renvoi(page, to: VoiesDeclarations.reouverture, titre: "Rouvrir le mois", bouton: "Rouvrir"))
    """
}

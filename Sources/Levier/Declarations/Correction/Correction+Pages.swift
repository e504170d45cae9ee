import Markup

func pageCorrection(_ page: PageCorrection, conflit: HTML? = nil) -> Page {
  let (fiche, formulaire) = (page.fiche, page.formulaire)
  let champs = champs(page)
  return Page(
    titre: page.ligne == nil
      ? "Ajouter les heures \(page.contrat.personne.precedeDeDe)"
      : "Corriger la ligne \(page.contrat.personne.precedeDeDe)",
    chapeau: "\(chapeau(page))",
    ariane: [
      ("Déclarations", VoiesDeclarations.declarations()),
      (fiche.entete.titre, VoiesDeclarations.declaration(fiche.declaration.id)),
    ],
    rubrique: .declarations,
    contenu: """
      \(conflit)
      \(errorSummary(formulaire, of: champs))
      \(postForm(
        to: page.chemin.texte,
        """
        \(hiddenField(ChampCommun.version, formulaire[.version]))
        \(champs)
        \(buttonRow(
          submitButton(page.ligne == nil ? "Ajouter les heures" : "Corriger la ligne"),
          page.engagements.isEmpty
            ? .empty
            : submitButton(
              "Proposer la répartition", style: .secondary, name: ChampCorrection.acte, value: "repartition")))
        """))
      """)
}

private func champs(_ page: PageCorrection) -> HTML {
  let formulaire = page.formulaire
  return """
    <p class="aide">\(descriptionContrat(page.contrat))</p>
    \(fieldRow(
      textField(.heures, label: "Heures travaillées", form: formulaire, kind: .decimal, presence: .required, suffix: "h"),
      textField(.formation, label: "Heures de formation", form: formulaire, kind: .decimal, suffix: "h")))
    \(textArea(
      .motif, label: page.ligne == nil ? "Motif de l’ajout" : "Motif de la correction", form: formulaire,
      hint: page.ligne == nil
        ? "Par exemple\u{a0}: «\u{a0}contrat connu après la clôture\u{a0}»." : "Par exemple\u{a0}: «\u{a0}bulletin de paie rectifié\u{a0}».",
      presence: .required, rows: 2))
    \(repartition(page))
    """
}

private func chapeau(_ page: PageCorrection) -> String {
  guard let ligne = page.ligne else {
    return """
      Le mois est clôturé\u{a0}: la ligne s’y ajoute à la date du jour, avec son motif. Les autres lignes ne changent pas.
      """
  }
  return """
    Le mois est clôturé\u{a0}: la ligne de \(ligne.heures.total.enFrancais) est annulée par son contraire, et la bonne s’y ajoute,
    comptée selon les règles que le lot a aujourd’hui.
    """
}

private func repartition(_ page: PageCorrection) -> HTML {
  guard !page.engagements.isEmpty else {
    return
      "<p>\(badge("Non imputées", .warning)) Ce contrat ne sert aucun engagement\u{a0}: ses heures restent enregistrées.</p>"
  }
  let actuelles = Dictionary(page.actuelles.map { ($0.imputee.engagement, $0.imputee.heures) }) { $0 + $1 }
  return fieldGroup(
    "Répartition entre les engagements",
    """
    <p class="aide">\(aide(page))</p>
    \(page.engagements.map { engagement in
      champPart(
        engagement, champ: .part(engagement.id), mois: page.fiche.mois, page.formulaire,
        actuelles: actuelles[engagement.id])
    })
    """)
}

private func aide(_ page: PageCorrection) -> String {
  let enVigueur = page.ligne.flatMap { page.partsEnVigueur(pour: $0.heures) }
  return enVigueur == nil
    ? "Laissez vide pour la répartition proposée\u{a0}: l’échéance la plus proche d’abord."
    : "Laissez vide pour garder la répartition d’aujourd’hui, en proportion des nouvelles heures."
}

extension PageCorrection {
  fileprivate var chemin: Chemin {
    let declaration = fiche.declaration.id
    return ligne.map { VoiesDeclarations.correction(declaration, $0.id) }
      ?? VoiesDeclarations.ajoutDeLigne(declaration, contrat.id)
  }
}

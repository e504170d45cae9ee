import Markup

func pageLot(_ fiche: FicheLot, par agent: AgentConnecte) -> Page {
  let (lot, marche, role) = (fiche.lot, fiche.marche, agent.role)
  let etat = lot.etat(le: fiche.jour)
  return Page(
    titre: lot.nomComplet,
    chapeau:
      "\(marche.donneurOrdre.nom), \(periode(lot.execution.du, lot.execution.au)) \(badge(etat.libelle, etat.ton))",
    ariane: [("Marchés", VoiesMarches.marches()), (marche.objet, VoiesMarches.marche(marche.id))],
    rubrique: .marches,
    actions: role == .facilitateur
      ? buttonRow(
        etat == .clos
          ? .empty : buttonLink("Ajouter un engagement", to: VoiesEngagements.nouvel(lot.id).texte),
        buttonLink("Modifier le lot", to: VoiesMarches.modifierLot(lot.id).texte, style: .secondary))
      : .empty,
    contenu: """
      \(prochaineAction(fiche.prochaineAction, sur: lot.id, par: agent))
      \(fiche.engagements.isEmpty ? sansEngagement(fiche, par: role) : suiviLot(fiche, par: role))
      \(aPart(fiche))
      \(fondement(marche, par: role))
      \(reglesDuLot(fiche, par: role))
      \(role == .facilitateur ? "\(reunionsDuLot(fiche.reunions))\(historique(fiche.traces))" : .empty)
      """)
}

private func sansEngagement(_ fiche: FicheLot, par role: Role) -> HTML {
  let noms = fiche.titulaires.map(\.nom)
  let titulaires: HTML =
    noms.isEmpty
    ? "Le titulaire n’est pas encore connu." : "Titulaire\u{a0}: \(French.list(noms, last: "et"))."
  let suite =
    role == .facilitateur
    ? "L’engagement dit combien d’heures sont dues, par qui, et pour quand."
    : "Le facilitateur de votre territoire fixera l’engagement."
  return emptyState("Aucune heure n’est encore due sur ce lot", "\(titulaires) \(suite)")
}

private func suiviLot(_ fiche: FicheLot, par role: Role) -> HTML {
  let (suivi, engagements) = (fiche.suivi, fiche.engagements.dInsertion)
  guard !engagements.isEmpty else { return "<p>Ce lot ne doit pas d’heures d’insertion.</p>" }
  return """
    \(chiffres(suivi, lignes: VoiesMarches.heuresDuLot(fiche.lot.id)))
    \(jauge(suivi))
    \(fiche.courbe.map { card("Trajectoire", id: "courbe", courbe($0, suivi).html) })
    <div class="grille" id="registre">\(engagements.map { carte($0, fiche) })</div>
    \(contratsDuLot(fiche.contrats, par: role))
    \(declarationsManquantes(fiche, par: role))
    \(calculAttendues(engagements, suivi))
    """
}

/// What the clause asks beside insertion: each engagement by itself, in no sum.
private func aPart(_ fiche: FicheLot) -> HTML {
  let engagements = fiche.engagements.aPart
  guard !engagements.isEmpty else { return .empty }
  return """
    <section id="a-part"><h2>À part des heures d’insertion</h2>
    <div class="grille">\(engagements.map { carte($0, fiche) })</div></section>
    """
}

private func carte(_ engagement: Engagement, _ fiche: FicheLot) -> HTML {
  let alerte = engagement.avancement.alerte(le: fiche.jour, selon: fiche.pratiques)
  return card(
    engagement.nature == .insertion
      ? engagement.titulaire.nom : "\(engagement.nature.libelle)\u{a0}: \(engagement.titulaire.nom)",
    actions: buttonLink(
      "Ouvrir l’engagement", to: VoiesEngagements.engagement(engagement.id).texte, style: .quiet),
    """
    <p>\(badge(alerte.libelle, alerte.ton))</p>
    \(gauge(
      engagement.valorisees.centiemes, of: engagement.dues.centiemes,
      expected: engagement.nature == .insertion
        ? engagement.avancement.attendues(le: fiche.jour).centiemes : nil,
      label: engagement.nature == .insertion
        ? "Heures valorisées par \(engagement.titulaire.nom)"
        : "\(engagement.nature.libelle) réalisées par \(engagement.titulaire.nom)"))
    \(definitionList(descriptionEngagement(engagement, fiche.modalites[engagement.id] ?? [])))
    \(registre(
      fiche.ecritures.filter { $0.engagement == engagement.id }, de: engagement, pour: .consultation))
    """)
}

private func declarationsManquantes(_ fiche: FicheLot, par role: Role) -> HTML {
  let (manquantes, cadence) = (fiche.manquantes, fiche.lot.regle.cadence)
  let prochaine = cadence.dateLimite(de: fiche.jour.mois, selon: fiche.pratiques.delais)
  let employeurs = role != .donneurOrdre
  let montrees =
    employeurs ? manquantes : manquantes.reduce(into: []) { if $0.last?.mois != $1.mois { $0.append($1) } }
  let table = DataTable(
    "Mois travaillés et non déclarés",
    columns: (employeurs ? [.init("Employeur", .heading), .init("Mois")] : [.init("Mois", .heading)])
      + [.init("Date limite de ce lot")],
    rows: montrees.map { attendue in
      let mois: HTML =
        role == .facilitateur
        ? "<a href=\"\(Chemin.aDeclarer(attendue))\">\(attendue.mois.enFrancais)</a>"
        : "\(attendue.mois.enFrancais)"
      return .init(
        (employeurs ? ["\(attendue.employeur.nom)"] : []) + [mois, "\(attendue.limite.enFrancais)"])
    },
    empty: emptyState(
      "Aucune déclaration ne manque",
      cadence.periode == .mois
        ? "Tous les mois travaillés sur ce lot ont été déclarés."
        : "Tous les mois des périodes finies ont été déclarés. Ceux de la période en cours sont attendus pour le \(prochaine.enFrancais)."
    ))
  return card("Déclarations manquantes", id: "declarations", table.html)
}

private func reglesDuLot(_ fiche: FicheLot, par role: Role) -> HTML {
  let lot = fiche.lot
  let adapter =
    role == .facilitateur
    ? buttonLink(
      "Adapter les règles de ce lot", to: VoiesMarches.reglesDuLot(lot.id).texte, style: .secondary)
    : HTML.empty
  return disclosure(
    "Règles de décompte de ce lot",
    """
    <p>\(fiche.reglesAdaptees
      ? "Règles adaptées aux pièces de ce contrat."
      : "Copie des règles locales en vigueur au lancement de la consultation.") Les changer dans les réglages ne change
    pas ce lot.</p>
    \(definitionList(description(lot.regle)))
    \(adapter)
    """)
}

import Markup

func pagePublic(_ fiche: FichePublic, par agent: AgentConnecte) -> Page {
  let personne = fiche.participant
  let facilitateur = agent.role == .facilitateur
  return Page(
    titre: personne.nomComplet,
    chapeau: chapeau(fiche),
    ariane: [("Publics", VoiesPublics.publics())],
    rubrique: .publics,
    actions: actions(fiche, facilitateur: facilitateur),
    contenu: """
      \(fiche.doublons.map { avisDoublon($0, de: personne) })
      \(fiche.signaux.map(avis))
      \(chiffres(fiche))
      \(frise(fiche, par: agent.role))
      \(tableContrats(fiche, par: agent.role))
      <section id="eligibilites" aria-labelledby="titre-eligibilites">
      <h2 id="titre-eligibilites">Éligibilité</h2>
      \(fiche.eligibilites.isEmpty
        ? emptyState(
          "Aucune demande",
          "Ouvrez une demande d’éligibilité\u{a0}: ses heures ne compteront qu’une fois validée.") : .empty)
      \(fiche.eligibilites.map { carteEligibilite($0, par: agent, le: fiche.repere.jour) })
      </section>
      \(card("La personne", definitionList(identite(personne)) + lectureReservee(de: personne, par: agent)))
      \(fiche.fusions.map { avisFusion($0, dans: personne) })
      \(facilitateur ? historique(fiche.traces) : .empty)
      """)
}

private func chapeau(_ fiche: FichePublic) -> HTML {
  guard let fenetre = fiche.fenetre else { return "Aucune période d’éligibilité pour l’instant." }
  return fenetre.estValorisable(fiche.repere.jour)
    ? "Ses heures comptent du \(fenetre.debut.enFrancais) au \(fenetre.fin.enFrancais)."
    : "Ses heures ont compté jusqu’au \(fenetre.fin.enFrancais)."
}

/// Before any request, opening one is what comes next.
private func actions(_ fiche: FichePublic, facilitateur: Bool) -> HTML {
  let id = fiche.participant.id
  let demande = buttonLink(
    "Ouvrir une éligibilité", to: VoiesPublics.nouvelleEligibilite(id).texte,
    style: fiche.eligibilites.isEmpty ? .primary : .secondary)
  let modifier = buttonLink("Modifier", to: VoiesPublics.modifier(id).texte, style: .secondary)
  guard facilitateur else { return buttonRow(demande, modifier) }
  return buttonRow(
    buttonLink("Ajouter un contrat", to: VoiesContrats.nouveau(id).texte), demande, modifier)
}

private func chiffres(_ fiche: FichePublic) -> HTML {
  let heures = fiche.heures
  return statRow([
    Stat("Contrats", "\(fiche.contrats.count)", link: "#contrats"),
    Stat("Heures déclarées", "\(heures.declarees.enFrancais)", link: "#contrats"),
    Stat("Valorisées", "\(heures.valorisees.enFrancais)", link: "#contrats", tone: .success),
    Stat("Non valorisées", "\(heures.nonValorisees.enFrancais)", link: "#contrats"),
  ])
}

/// A prescriber reads what became of the person; the contract's own page is not theirs.
private func tableContrats(_ fiche: FichePublic, par role: Role) -> HTML {
  let total = fiche.heures
  let table = DataTable(
    "Contrats",
    columns: [
      .init("Contrat", .heading), .init("Employeur"), .init("Période"), .init("État"), .init("Éligibilité"),
      .init("Heures déclarées", .number), .init("Valorisées", .number), .init("Non valorisées", .number),
      .init("Sortie"),
    ],
    rows: fiche.contrats.map {
      ligne($0, fiche.heuresParContrat[$0.id, default: HeuresContrat()], par: role, fiche.repere)
    },
    footer: .init([
      "Total", "", "", "", "", "\(total.declarees.enFrancais)", "\(total.valorisees.enFrancais)",
      "\(total.nonValorisees.enFrancais)", "",
    ]),
    empty: emptyState(
      "Aucun contrat", "Les contrats de cette personne apparaîtront ici, employeur par employeur."))
  return "<div id=\"contrats\">\(table)</div>"
}

private func ligne(
  _ contrat: Contrat, _ heures: HeuresContrat, par role: Role, _ repere: Repere
) -> DataTable.Row {
  let facilitateur = role == .facilitateur
  func lien(_ texte: String, _ ancre: Chemin) -> HTML {
    facilitateur ? "<a href=\"\(ancre)\">\(texte)</a>" : "\(texte)"
  }
  let (page, etat) = (VoiesContrats.contrat(contrat.id), contrat.etat(repere))
  return .init([
    lien(contrat.type.libelle, page), "\(contrat.employeur.nom)", periodeEnDeuxLignes(contrat),
    badge(etat.libelle, etat.ton), pastilleEligible(contrat),
    lien(heures.declarees.enFrancais, page.ancre("mois")),
    lien(heures.valorisees.enFrancais, page.ancre("mois")),
    lien(heures.nonValorisees.enFrancais, page.ancre("mois")),
    "\(contrat.sortie.map { "\($0.motif.libelle) (\($0.le.court))" } ?? "—")",
  ])
}

/// Days that are never cut: the column is narrow and reads on two lines.
private func periodeEnDeuxLignes(_ contrat: Contrat) -> HTML {
  guard let terme = contrat.terme else { return "\(contrat.periode)" }
  return """
    <span class="insecable">du \(contrat.debut.court)</span> <span class="insecable">au \(terme.court)</span>
    """
}

private func identite(_ personne: Participant) -> [(String, HTML)] {
  (personne.estUnNomSeul ? [("Nom", "\(personne.nomComplet) (nom unique)")] : []) + [
    ("Naissance", "\(personne.naissance.enFrancais)"), ("Sexe", "\(personne.sexe.libelle)"),
    ("Commune", "\(personne.commune)"), ("Quartier prioritaire", "\(personne.qpv.libelle)"),
    ("Formation", "\(personne.niveau.libelle)"), ("Prescripteur", "\(personne.prescripteur?.nom ?? "aucun")"),
  ]
}

private func avis(_ signal: FichePublic.Signal) -> HTML {
  switch signal {
  case .plafondAssociation(let association, let mois, let total, let trop):
    notice(
      .danger, title: "Plafond de mise à disposition dépassé",
      """
      \(total.enFrancais) mises à disposition d’entreprises par \(association) sur 24 mois\u{a0}: \(trop.enFrancais) de
      trop en \(mois.enFrancais). Le plafond est de 480 h (article L5132-9 du code du travail), sauf dérogation du
      préfet.
      """)
  case .finContrat(let fin):
    notice(
      .warning, "Son dernier contrat s’achève le \(fin.enFrancais)\u{a0}: préparez la suite de son parcours.")
  case .finFenetre(let fin):
    notice(.warning, "Ses heures ne compteront plus après le \(fin.enFrancais).")
  }
}

import Markup

/// What a contract's page shows.
struct FicheContrat {
  let contrat: Contrat
  let heures: HeuresContrat
  let engagements: [EngagementPropose]
  let mois: [MoisDeContrat]
  let traces: [Trace]
  let repere: Repere
}

func pageContrat(_ fiche: FicheContrat, sortie: Form<ChampSortie>, par role: Role) -> Page {
  let contrat = fiche.contrat
  let etat = contrat.etat(fiche.repere)
  return Page(
    titre: "\(contrat.type.libelle) \(contrat.participant.nom.precedeDeDe)",
    chapeau: "\(contrat.employeur.nom), \(contrat.periode) \(badge(etat.libelle, etat.ton))",
    ariane: arianeContrat(contrat, par: role),
    rubrique: role == .facilitateur ? .publics : .contrats,
    actions: role == .facilitateur
      ? buttonLink("Modifier", to: VoiesContrats.modifier(contrat.id).texte, style: .secondary)
      : .empty,
    contenu: """
      \(errorSummary(sortie))
      \(contrat.estEligible ? .empty : avisNonEligible(par: role))
      \(statRow([
        Stat("Heures déclarées", "\(fiche.heures.declarees.enFrancais)", link: "#mois"),
        Stat("Valorisées", "\(fiche.heures.valorisees.enFrancais)", link: "#mois", tone: .success),
        Stat("Non valorisées", "\(fiche.heures.nonValorisees.enFrancais)", link: "#mois"),
      ]))
      \(card("Le contrat", definitionList(description(contrat))))
      \(engagementsServis(fiche.engagements, par: role))
      <div id="mois">\(tableMois(fiche.mois, par: role))</div>
      \(sectionSortie(contrat, sortie, le: fiche.repere.jour))
      \(role == .facilitateur ? historique(fiche.traces) : .empty)
      """)
}

private func arianeContrat(_ contrat: Contrat, par role: Role) -> [(String, Chemin)] {
  role == .facilitateur
    ? [
      ("Publics", VoiesPublics.publics()),
      (contrat.participant.nom, VoiesPublics.participant(contrat.participant.id)),
    ]
    : [
      ("Salariés en insertion", VoiesContrats.contrats()),
      (contrat.participant.nom, VoiesPublics.salarie(contrat.participant.id)),
    ]
}

private func avisNonEligible(par role: Role) -> HTML {
  notice(
    .warning,
    role == .facilitateur
      ? """
      Aucune éligibilité validée ne couvre le premier jour de ce contrat\u{a0}: ses heures seront enregistrées,
      mais ne compteront pas tant qu’elle ne l’est pas.
      """
      : """
      L’éligibilité de cette personne n’est pas validée au premier jour du contrat\u{a0}: déclarez ses heures comme
      d’habitude, et parlez-en à votre facilitateur.
      """)
}

private func description(_ contrat: Contrat) -> [(String, HTML)] {
  [
    ("Employeur", "\(contrat.employeur.nom)"),
    ("Type", "\(contrat.type.libelle)"),
    ("Métier", "\([contrat.metier, contrat.rome].filter { !$0.isEmpty }.joined(separator: ", "))"),
    ("Début", "\(contrat.debut.enFrancais)"), ("Fin prévue", "\(contrat.fin?.enFrancais ?? "sans terme")"),
    ("Heures par semaine", "\(contrat.heuresHebdo == .zero ? "variables" : contrat.heuresHebdo.enFrancais)"),
    ("Sortie", "\(contrat.sortie.map { "\($0.motif.libelle), le \($0.le.enFrancais)" } ?? "")"),
  ]
}

private func engagementsServis(_ engagements: [EngagementPropose], par role: Role) -> HTML {
  DataTable(
    "Engagements servis",
    columns: [.init("Lot", .heading), .init("Marché"), .init("Titulaire"), .init("Échéance")],
    rows: engagements.map { engagement in
      let lot: HTML =
        role == .facilitateur
        ? "<a href=\"\(VoiesMarches.lot(engagement.lot.id))\">\(engagement.lot.nom)</a>"
        : "\(engagement.lot.nom)"
      return .init([
        lot, "\(engagement.marche)", "\(engagement.titulaire)", "\(engagement.echeance.court)",
      ])
    },
    empty: emptyState("Aucun engagement", "Les heures de ce contrat ne servent encore aucun marché.")
  ).html
}

/// The window is the facilitator's to know: an employer reads hours that count or not, never why.
private func tableMois(_ mois: [MoisDeContrat], par role: Role) -> HTML {
  let facilitateur = role == .facilitateur
  return DataTable(
    "Heures par mois",
    columns: [
      .init("Mois", .heading), .init("Déclaration"), .init("Travaillées", .number),
      .init("Formation", .number), .init("Valorisées", .number), .init("Non valorisées", .number),
    ] + (facilitateur ? [.init("Pourquoi")] : []),
    rows: mois.map { mois in
      .init(
        [
          "\(mois.mois.enFrancais)", "\(mois.etat)", "\(mois.travaillees.enFrancais)",
          "\(mois.formation.enFrancais)", "\(mois.valorisees.enFrancais)",
          "\((mois.imputees - mois.valorisees).enFrancais)",
        ] + (facilitateur ? ["\(mois.cause.isEmpty ? "—" : mois.cause)"] : []))
    },
    empty: emptyState(
      "Aucune heure déclarée", "Elles arrivent avec les déclarations mensuelles de l’employeur.")
  ).html
}

private func sectionSortie(_ contrat: Contrat, _ formulaire: Form<ChampSortie>, le jour: Jour) -> HTML {
  let action = VoiesContrats.sortie(contrat.id).texte
  guard contrat.sortie == nil else {
    return card(
      "Sortie", id: "sortie",
      """
      <p>Une sortie notée par erreur peut être retirée\u{a0}: la date de fin prévue redevient celle du contrat.</p>
      \(actionForm(
        to: action, label: "Retirer la sortie", style: .quiet,
        fields: hiddenField(ChampCommun.version, "\(contrat.version)") + hiddenField(ChampSortie.retrait, "oui")))
      """)
  }
  return card(
    "Noter la sortie", id: "sortie",
    """
    <p>Ce que la personne fait après ce contrat, et le jour où il s’est arrêté, avant son terme ou à son terme.</p>
    \(postForm(to: action, """
      \(hiddenField(ChampCommun.version, "\(contrat.version)"))
      \(fieldRow(
        selectField(
          .motif, label: "Après le contrat", form: formulaire,
          options: Sortie.allCases.choices(\.libelle), blank: "Choisir",
          presence: .required),
        textField(.le, label: "Dernier jour du contrat", form: formulaire, kind: .date, presence: .required)))
      \(submitButton("Noter la sortie", style: .secondary))
      """))
    """)
}

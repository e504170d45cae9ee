import Markup

/// An eligibility being examined, with what is proposed for it.
struct Instruction: Sendable {
  let dossier: DossierEligibilite
  let participant: Participant
  let regles: [RegleDatee]
  /// The window that the local rule gives.
  let proposition: Fenetre
  let traces: [Trace]
  let jour: Jour
}

/// The forms of the page, each with what was typed in it.
struct FormulairesInstruction {
  var fenetre: Form<ChampDecision>
  var pieces = Form<ChampDecision>()
  var refus = Form<ChampDecision>()

  init(_ instruction: Instruction) {
    let decidee = instruction.dossier.eligibilite.fenetre
    let fenetre = decidee ?? instruction.proposition
    // An end not decided yet stays empty: the local rule computes it from the day that is chosen.
    self.fenetre = Form([
      .debut: fenetre.debut, .fin: decidee?.fin, .cause: fenetre.cause.rawValue,
    ])
  }

  fileprivate var avecErreurs: Form<ChampDecision> { [pieces, refus].first { !$0.isValid } ?? fenetre }
}

func pageInstruction(
  _ instruction: Instruction, _ formulaires: FormulairesInstruction, lecture: Lecture,
  par agent: AgentConnecte, conflit: HTML? = nil
) -> Page {
  let (dossier, personne) = (instruction.dossier, instruction.participant)
  let etat = dossier.etat(le: instruction.jour)
  let decisions = decisions(instruction, formulaires)
  return Page(
    titre: "Éligibilité \(personne.nomComplet.precedeDeDe)",
    chapeau: "Demande du \(Jour(dossier.ouverteLe).enFrancais) \(badge(etat.libelle, etat.ton))",
    ariane: [
      ("Publics", VoiesPublics.publics()), (personne.nomComplet, VoiesPublics.participant(personne.id)),
    ],
    rubrique: .publics,
    contenu: """
      \(conflit)
      \(errorSummary(formulaires.avecErreurs, of: decisions))
      \(card("Critères et pièces", criteres(dossier, lecture, par: agent)))
      \(decisions)
      \(historique(instruction.traces))
      """)
}

private func criteres(_ dossier: DossierEligibilite, _ lecture: Lecture, par agent: AgentConnecte) -> HTML {
  let liste = listeCriteres(dossier, lecture: lecture, par: agent.role) { critere in
    guard dossier.estOuverte else { return .empty }
    return actionForm(
      to: VoiesPublics.pieceVue(dossier.id).texte, label: "Pièce vue", about: critere.libelle,
      fields: hiddenField(ChampEligibilite.critere, critere.rawValue))
  }
  guard dossier.estSensible, lecture == .reservee else { return liste }
  let reveler: HTML =
    agent.instructeur
    ? """
    <p><small>La loi protège une catégorie de ce dossier. La lire laisse une trace à votre nom.</small></p>
    \(actionForm(to: VoiesPublics.lectureEligibilite(dossier.id).texte, label: "Lire la catégorie réservée"))
    """
    : "<p><small>Un agent instructeur doit voir la pièce de la catégorie réservée.</small></p>"
  return liste + reveler
}

private func decisions(_ instruction: Instruction, _ formulaires: FormulairesInstruction) -> HTML {
  switch instruction.dossier.eligibilite.etat {
  case .aInstruire, .piecesManquantes:
    """
    \(motifCourant(instruction.dossier))
    \(card("Valider", formulaireFenetre(
      instruction, formulaires.fenetre, vers: VoiesPublics.validation, "Valider l’éligibilité")))
    \(card("Demander des pièces", formulaireMotif(
      instruction.dossier, formulaires.pieces, vers: VoiesPublics.pieces, "Demander ces pièces",
      aide: instruction.participant.prescripteur == nil
        ? "Personne n’a orienté cette personne\u{a0}: la phrase reste dans le dossier."
        : "Le prescripteur lira cette phrase.")))
    \(card("Refuser", formulaireMotif(
      instruction.dossier, formulaires.refus, vers: VoiesPublics.refus, "Refuser",
      aide: "Le motif reste entre facilitateurs.")))
    """
  case .valide:
    card(
      "Période d’éligibilité",
      formulaireFenetre(
        instruction, formulaires.fenetre, vers: VoiesPublics.fenetre, "Modifier la période"))
  case .expire(let fenetre):
    """
    \(notice(
      .neutral,
      """
      Ses heures ont compté du \(fenetre.debut.enFrancais) au \(fenetre.fin.enFrancais). Pour qu’elles comptent
      encore, ouvrez une nouvelle demande\u{202f}; si ces dates étaient fausses, corrigez-les. Les heures déjà validées
      ne sont pas recalculées.
      """))
    \(card("Corriger la période", formulaireFenetre(
      instruction, formulaires.fenetre, vers: VoiesPublics.fenetre, "Corriger la période",
      suite: textArea(
        .motif, label: "Motif de la correction", form: formulaires.fenetre, presence: .required, rows: 2))))
    """
  case .refuse(_, let jour, let motif):
    notice(.danger, title: "Refusée le \(jour.enFrancais)", "\(motif.valeur)")
  }
}

private func motifCourant(_ dossier: DossierEligibilite) -> HTML {
  guard case .piecesManquantes(let motif) = dossier.eligibilite.etat else { return .empty }
  return notice(.warning, title: "Pièces demandées", "\(motif.valeur)")
}

private func formulaireFenetre(
  _ instruction: Instruction, _ formulaire: Form<ChampDecision>, vers voie: Voie<DossierEligibilite>,
  _ bouton: String,
  suite: HTML = .empty
) -> HTML {
  let proposition = instruction.proposition
  let aide =
    "Vide\u{a0}: calculé par la règle locale, le \(proposition.fin.court) pour une entrée le \(proposition.debut.court)."
  return postForm(
    to: voie(instruction.dossier.id).texte,
    """
    \(hiddenField(ChampCommun.version, "\(instruction.dossier.version)"))
    \(fieldRow(
      textField(
        .debut, label: "Premier jour qui compte", form: formulaire,
        hint: "Celui de la première heure sur une clause.", kind: .date, presence: .required),
      textField(
        .fin, label: "Dernier jour qui compte", form: formulaire, hint: aide, kind: .date)))
    \(selectField(
      .cause, label: "Cause de cette durée", form: formulaire,
      options: Fenetre.Cause.allCases.choices(\.libelle), presence: .required))
    \(suite)
    \(submitButton(bouton))
    """)
}

private func formulaireMotif(
  _ dossier: DossierEligibilite, _ formulaire: Form<ChampDecision>, vers voie: Voie<DossierEligibilite>,
  _ bouton: String,
  aide: String
) -> HTML {
  var formulaire = formulaire
  formulaire.scope = voie == VoiesPublics.refus ? "refus-" : "pieces-"
  return postForm(
    to: voie(dossier.id).texte,
    """
    \(hiddenField(ChampCommun.version, "\(dossier.version)"))
    \(textArea(.motif, label: "Motif", form: formulaire, hint: aide, presence: .required, rows: 2))
    \(submitButton(bouton, style: .secondary))
    """)
}

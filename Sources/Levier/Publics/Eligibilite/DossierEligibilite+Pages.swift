import Markup

/// What a reader may know of the criteria: protected ones show only to an instructing agent who asked, and the
/// asking leaves a trace.
enum Lecture: Sendable { case reservee, revelee }

/// An eligibility on the person's page, said to each role as far as its right goes.
func carteEligibilite(_ dossier: DossierEligibilite, par agent: AgentConnecte, le jour: Jour) -> HTML {
  let etat = dossier.etat(le: jour)
  let instruire: HTML =
    agent.role == .facilitateur
    ? buttonLink(
      dossier.estOuverte ? "Instruire" : "Voir le dossier", to: VoiesPublics.eligibilite(dossier.id).texte,
      style: .secondary)
    : .empty
  return card(
    "Demande du \(Jour(dossier.ouverteLe).enFrancais)", actions: instruire,
    """
    <p>\(badge(etat.libelle, etat.ton)) \(resume(dossier, par: agent.role))</p>
    \(dossier.estDetaillee ? listeCriteres(dossier, lecture: .reservee, par: agent.role) : .empty)
    """)
}

/// The outcome. A facilitator's reason for refusing is a note of theirs; what they ask for is for the prescriber.
private func resume(_ dossier: DossierEligibilite, par role: Role) -> HTML {
  let decision: HTML? =
    role == .facilitateur
    ? dossier.decideePar.map { " par \($0)\(dossier.decideeLe.map { " le \(Jour($0).court)" } ?? "")" } : nil
  switch dossier.eligibilite.etat {
  case .aInstruire: return "Le facilitateur doit se prononcer."
  case .piecesManquantes(let motif):
    return dossier.estDetaillee
      ? "À fournir\u{a0}: \(motif.valeur)" : "Des pièces sont demandées à l’organisme qui suit cette demande."
  case .refuse(_, _, let motif):
    return role == .facilitateur ? "Refusée\(decision)\u{a0}: \(motif.valeur)" : "La demande n’a pas abouti."
  case .valide(_, _, let fenetre), .expire(let fenetre):
    let regle: HTML =
      role == .facilitateur && !dossier.regle.isEmpty ? ", règle «\u{a0}\(dossier.regle)\u{a0}»" : .empty
    return """
      Du \(fenetre.debut.enFrancais) au \(fenetre.fin.enFrancais) (\(fenetre.cause.libelle.lowercased())\
      \(regle))\(decision.map { "<br><small>Validée\($0)</small>" })
      """
  }
}

/// The criteria put forward. Neither the code, the name nor the proof of a protected one leaves the server before
/// it was asked for.
func listeCriteres(
  _ dossier: DossierEligibilite, lecture: Lecture, par role: Role, acte: (Critere) -> HTML = { _ in .empty }
) -> HTML {
  let montres = dossier.criteres.filter { lecture == .revelee || !$0.critere.estSensible }
  let caches = dossier.criteres.count - montres.count
  let reserve: HTML? =
    caches > 0
    ? "<li><strong>\(dossier.etat == .valide ? Critere.libelleReserve : "Catégorie réservée")</strong></li>"
    : nil
  return """
    <ul class="liste">\(montres.map { ligne($0, par: role, acte: acte($0.critere)) })\(reserve)</ul>
    """
}

private func ligne(_ invoque: DossierEligibilite.CritereInvoque, par role: Role, acte: HTML) -> HTML {
  let auteur = role == .facilitateur ? invoque.vuePar.map { " par \($0)" } ?? "" : ""
  let vue: HTML =
    invoque.vueLe.map { "pièce vue\(auteur) le \($0.court)" }
    ?? "pièce à voir\u{a0}: \(invoque.critere.preuve), \(invoque.critere.fraicheurUsuelle.libelle)"
  return """
    <li><strong>\(invoque.critere.code)</strong> \(invoque.critere.libelle)<br><small>\(vue)</small>\
    \(acte.isEmpty ? .empty : "<div class=\"actes\">\(acte)</div>")</li>
    """
}

enum ChampEligibilite: String, FieldName { case criteres, critere }

func pageNouvelleEligibilite(
  _ formulaire: Form<ChampEligibilite>, de participant: Participant, par role: Role
) -> Page {
  pageDeFormulaire(
    "Ouvrir une éligibilité",
    chapeau: role == .facilitateur
      ? "Pourquoi \(participant.nomComplet) peut être comptée sur une clause\u{202f}; les pièces seront vues ensuite."
      : "Pourquoi vous proposez \(participant.nomComplet)\u{a0}; le facilitateur demandera à voir les pièces.",
    ariane: [
      ("Publics", VoiesPublics.publics()), (participant.nomComplet, VoiesPublics.participant(participant.id)),
    ],
    rubrique: .publics, formulaire, vers: VoiesPublics.eligibilites(participant.id),
    bouton: "Ouvrir la demande",
    checkboxGroup(
      .criteres, label: "Critères", form: formulaire,
      options: Critere.allCases.map {
        Choice($0.rawValue, "\($0.code). \($0.libelle)", hint: "Pièce\u{a0}: \($0.preuve)")
      },
      hint: "Un ou plusieurs. Ceux que la loi protège ne seront relus que par un agent habilité.",
      presence: .required))
}

extension Eligibilite.Etat.Code {
  var ton: Tone {
    switch self {
    case .aInstruire: .information
    case .piecesManquantes: .warning
    case .valide: .success
    case .refuse: .danger
    case .expire: .neutral
    }
  }
}

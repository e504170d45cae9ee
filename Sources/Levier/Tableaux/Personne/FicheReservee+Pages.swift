import Markup

/// On the person's page: the press by which an instructing agent reads what is protected, if anything is.
func lectureReservee(de personne: Participant, par agent: AgentConnecte) -> HTML {
  guard agent.role == .facilitateur, agent.instructeur else { return .empty }
  return """
    <p><small>Ce que la loi protège, santé ou justice, n’est montré nulle part\u{a0}: critères, types de contrat,
    prescripteur. Le lire laisse une trace à votre nom.</small></p>
    \(actionForm(
      to: VoiesPublics.lectureReservee(personne.id).texte, label: "Lire ce que la loi protège",
      about: personne.nomComplet))
    """
}

func pageFicheReservee(_ fiche: FicheReservee) -> Page {
  let personne = fiche.participant
  let lignes: [(String, HTML)] =
    (fiche.prescripteur.map { [("Prescripteur", "\($0)")] } ?? [])
    + fiche.criteres.map { ("Critère \($0.code)", "\($0.libelle)") }
    + fiche.contrats.map { contrat in
      (
        "Contrat du \(contrat.debut.court)",
        "<a href=\"\(VoiesContrats.contrat(contrat.id))\">\(contrat.type.libelle)</a>, \(contrat.employeur)"
      )
    }
  return Page(
    titre: "Ce que la loi protège",
    chapeau:
      "\(personne.nomComplet). Cette lecture est notée à votre nom\u{202f}; la page ne peut pas être rouverte par son adresse.",
    ariane: [
      ("Publics", VoiesPublics.publics()), (personne.nomComplet, VoiesPublics.participant(personne.id)),
    ],
    rubrique: .publics,
    contenu: """
      \(lignes.isEmpty
        ? emptyState(
          "Rien n’est protégé dans cette fiche",
          "Ni critère, ni contrat, ni prescripteur n’y dit rien de la santé ou de la justice.")
        : definitionList(lignes))
      <p>\(buttonLink("Revenir à la fiche", to: VoiesPublics.participant(personne.id).texte, style: .secondary))</p>
      """)
}

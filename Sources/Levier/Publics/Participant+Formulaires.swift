import Markup

/// The form of a person. `prescripteurs` is nil for a prescriber, who proposes in their own name.
func pageFormulaireParticipant(
  _ formulaire: Form<ChampParticipant>, prescripteurs: [Choice]?, de participant: Participant? = nil,
  conflit: HTML? = nil
) -> Page {
  pageDeFormulaire(
    participant.map { "Modifier la fiche \($0.nomComplet.precedeDeDe)" } ?? titreAjout(prescripteurs),
    chapeau:
      "Seulement ce qui sert à l’insertion\u{a0}: ni adresse, ni téléphone, ni numéro de sécurité sociale.",
    ariane: [("Publics", VoiesPublics.publics())]
      + (participant.map { [($0.nomComplet, VoiesPublics.participant($0.id))] } ?? []),
    rubrique: .publics, formulaire,
    vers: participant.map { VoiesPublics.participant($0.id) } ?? VoiesPublics.publics(), conflit: conflit,
    """
    \(champsIdentite(formulaire))
    \(champsSituation(formulaire, prescripteurs, estTu: participant?.prescripteurEstTu ?? false))
    """)
}

private func titreAjout(_ prescripteurs: [Choice]?) -> String {
  prescripteurs == nil ? "Proposer une personne" : "Ajouter une personne"
}

private func champsIdentite(_ formulaire: Form<ChampParticipant>) -> HTML {
  """
  \(fieldRow(
    textField(.nom, label: "Nom", form: formulaire, presence: .required),
    textField(.prenom, label: "Prénom", form: formulaire, presence: .required)))
  \(fieldRow(
    textField(
      .naissance, label: "Date de naissance", form: formulaire,
      hint: "Par exemple 14/05/2001. Si seule l’année est connue, ou le mois\u{a0}: 2001, 05/2001.",
      presence: .required),
    selectField(
      .sexe, label: "Sexe", form: formulaire, options: Sexe.allCases.choices(\.libelle),
      blank: "Choisir", presence: .required)))
  """
}

private func champsSituation(_ formulaire: Form<ChampParticipant>, _ prescripteurs: [Choice]?, estTu: Bool)
  -> HTML
{
  """
  \(fieldRow(
    textField(.commune, label: "Commune", form: formulaire),
    selectField(
      .qpv, label: "Habite un quartier prioritaire (QPV)", form: formulaire,
      options: Participant.Qpv.allCases.reversed().choices(\.libelle),
      presence: .required)))
  \(selectField(
    .niveau, label: "Niveau de formation", form: formulaire,
    options: NiveauFormation.allCases.choices(\.libelle), blank: "Choisir",
    presence: .required))
  \(prescripteurs.map {
    choiceField(
      .prescripteur, label: "Prescripteur", form: formulaire, options: $0,
      blank: estTu ? Perimetre.prescripteurReserve : "Aucun",
      hint: estTu
        ? "La loi protège celui de cette personne\u{a0}: laissez vide pour le garder."
        : "L’organisme qui a orienté la personne\u{a0}: il suivra son parcours.")
  })
  """
}

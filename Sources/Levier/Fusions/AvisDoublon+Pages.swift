import Markup

private func memeNaissance(_ un: Participant, _ autre: Participant) -> String {
  un.naissance == autre.naissance && un.naissance.estComplete
    ? "même date de naissance"
    : "naissance qui peut être la même (\(un.naissance.court), \(autre.naissance.court))"
}

/// On a person's page: another record looks like this one.
func avisDoublon(_ autre: Participant, de personne: Participant) -> HTML {
  let commune = autre.commune.isEmpty ? "" : ", \(autre.commune)"
  return notice(
    .warning, title: "Peut-être deux fiches pour une même personne",
    """
    <p><a href="\(VoiesPublics.participant(autre.id))">\(autre.nomComplet)</a>, \(memeNaissance(autre, personne))\(commune),
    est aussi dans la base.</p>
    \(buttonRow(
      buttonLink("Comparer et fusionner", to: VoiesFusions.fusion(personne.id, autre.id).texte, style: .secondary),
      actionForm(
        to: VoiesFusions.ecart(personne.id, autre.id).texte, label: "Ce n’est pas la même personne", style: .quiet,
        about: autre.nomComplet)))
    """)
}

import HTTPTypes
import Markup

/// By which one states that it is somebody else.
enum ChampDoublon: String, FieldName { case confirme }

/// Before a creation: somebody of that name and birth date is known. Both choices are one press away.
func pageDejaConnue(_ formulaire: Form<ChampParticipant>, _ connues: [Participant]) -> Page {
  let envoyes =
    ChampParticipant.allCases.map(\.field) + [ChampCommun.jeton.field]
    + formulaire.tickedFields().map { FormState.tickPrefix + $0 }
  let champs = envoyes.map { hiddenField($0, formulaire[named: $0]) }
  return Page(
    titre: "Une personne semble déjà connue",
    chapeau:
      "Même nom, et naissance qui peut être la même\u{a0}: vérifiez avant d’ajouter une seconde fiche.",
    ariane: [("Publics", VoiesPublics.publics())],
    rubrique: .publics,
    statut: .conflict,
    contenu: """
      \(card("Vous ajoutez", definitionList(saisie(formulaire))))
      \(DataTable(
        "Personnes déjà connues",
        columns: [.init("Nom", .heading), .init("Naissance"), .init("Commune"), .init("Prescripteur")],
        rows: connues.map { connue in
          .init([
            "<a href=\"\(VoiesPublics.participant(connue.id))\">C’est elle\u{a0}: \(connue.nomComplet)</a>",
            "\(connue.naissance.court)", "\(connue.commune.isEmpty ? "—" : connue.commune)",
            "\(connue.prescripteur?.nom ?? "—")",
          ])
        }))
      \(postForm(to: VoiesPublics.publics().texte, """
        \(champs)\(hiddenField(ChampDoublon.confirme, "oui"))
        \(submitButton("C’est une autre personne\u{a0}: l’ajouter", style: .secondary))
        """))
      """)
}

private func saisie(_ formulaire: Form<ChampParticipant>) -> [(String, HTML)] {
  // It was read to come here.
  let naissance = (try? Naissance(formulaire[.naissance]))?.court ?? formulaire[.naissance]
  let commune = formulaire[.commune].isEmpty ? "—" : formulaire[.commune]
  return [
    ("Nom", "\(formulaire[.nom])"), ("Prénom", "\(formulaire[.prenom])"), ("Naissance", "\(naissance)"),
    ("Commune", "\(commune)"),
  ]
}

import HTTPTypes
import Markup

/// Before a creation: somebody of that name and birth date is known. Both choices are one press away.
func pageDejaConnue(_ formulaire: FormState, _ connues: [Participant]) -> Page {
  let cases = formulaire.tickedFields().map { FormState.tickPrefix + $0 }
  let champs: [HTML] =
    ([
      "nom", "prenom", "naissance", "sexe", "commune", "qpv", "niveau", "prescripteur", "jeton",
    ] + cases).map { hiddenField($0, formulaire[$0]) }
  return Page(
    titre: "Une personne semble déjà connue",
    chapeau:
      "Même nom, et naissance qui peut être la même\u{a0}: vérifiez avant d’ajouter une seconde fiche.",
    ariane: [("Publics", VoiesPublics.publics())],
    rubrique: .publics,
    statut: .conflict,
    contenu: """
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
        \(champs)\(hiddenField("confirme", "oui"))
        \(submitButton("C’est une autre personne\u{a0}: l’ajouter", style: .secondary))
        """))
      """)
}

import HTTPTypes
import Markup

/// Before a creation: somebody of that name and birth date is known. Both choices are one press away.
func pageDejaConnue(_ formulaire: FormState, _ connues: [Participant]) -> Page {
  let champs: [HTML] = [
    "nom", "prenom", "naissance", "sexe", "commune", "qpv", "niveau", "prescripteur", "jeton",
  ].map { hiddenField($0, formulaire[$0]) }
  return Page(
    titre: "Une personne semble déjà connue",
    chapeau: "Même nom et même date de naissance : vérifiez avant d’ajouter une seconde fiche.",
    ariane: [("Publics", Motif.publics.rempli())],
    rubrique: .publics,
    statut: .conflict,
    contenu: """
      \(DataTable(
        "Personnes déjà connues",
        columns: [.init("Nom", .heading), .init("Naissance"), .init("Commune"), .init("Prescripteur")],
        rows: connues.map { connue in
          .init([
            "<a href=\"\(Chemin.participant(connue.id))\">C’est elle : \(connue.nomComplet)</a>",
            "\(connue.naissance.court)", "\(connue.commune.isEmpty ? "—" : connue.commune)",
            "\(connue.prescripteur?.nom ?? "—")",
          ])
        }))
      \(postForm(to: Motif.publics.rempli().texte, """
        \(champs)\(hiddenField("confirme", "oui"))
        \(submitButton("C’est une autre personne : l’ajouter", style: .secondary))
        """))
      """)
}

/// On a person's page: another record looks like this one.
func avisDoublon(_ autre: Participant, de personne: Participant) -> HTML {
  let ids = ("\(personne.id)", "\(autre.id)")
  let commune = autre.commune.isEmpty ? "" : ", \(autre.commune)"
  return notice(
    .warning, title: "Peut-être deux fiches pour une même personne",
    """
    <p><a href="\(Chemin.participant(autre.id))">\(autre.nomComplet)</a>, même date de naissance\(commune),
    est aussi dans la base.</p>
    \(buttonRow(
      buttonLink("Comparer et fusionner", to: Motif.fusion.rempli(ids.0, ids.1).texte, style: .secondary),
      actionForm(
        to: Motif.ecartDoublon.rempli(ids.0, ids.1).texte, label: "Ce n’est pas la même personne", style: .quiet,
        about: autre.nomComplet)))
    """)
}

/// What moves in a merge.
struct Fusion {
  let garde: Participant
  let absorbe: Participant
  let contrats: [Contrat]
  let eligibilites: [DossierEligibilite]
  let seChevauchent: Bool
}

func pageFusion(_ fusion: Fusion, conflit: HTML? = nil) -> Page {
  let (garde, absorbe) = (fusion.garde, fusion.absorbe)
  let ids = ("\(garde.id)", "\(absorbe.id)")
  return Page(
    titre: "Fusionner deux fiches",
    chapeau: "Rien ne sera perdu, mais la fusion ne se défait pas : relisez ce qui va bouger.",
    ariane: [("Publics", Motif.publics.rempli()), (garde.nomComplet, .participant(garde.id))],
    rubrique: .publics,
    contenu: """
      \(conflit)
      \(comparaison(garde, absorbe))
      \(card("Ce qui va bouger", mouvements(fusion)))
      \(postForm(to: Motif.fusion.rempli(ids.0, ids.1).texte, """
        \(hiddenField("version_gardee", "\(garde.version)"))
        \(hiddenField("version_absorbee", "\(absorbe.version)"))
        \(buttonRow(
          submitButton("Fusionner", style: .danger),
          buttonLink("Garder plutôt l’autre fiche", to: Motif.fusion.rempli(ids.1, ids.0).texte, style: .secondary),
          buttonLink("Annuler", to: Chemin.participant(garde.id).texte, style: .quiet)))
        """))
      """)
}

private func comparaison(_ garde: Participant, _ absorbe: Participant) -> DataTable {
  func ligne(_ nom: String, _ valeur: (Participant) -> String) -> DataTable.Row {
    .init(["\(nom)", "\(valeur(garde))", "\(valeur(absorbe))"])
  }
  return DataTable(
    "Les deux fiches",
    columns: [.init("Champ", .heading), .init("Fiche gardée"), .init("Fiche fusionnée")],
    rows: [
      ligne("Nom") { $0.nomComplet }, ligne("Naissance") { $0.naissance.court },
      ligne("Sexe") { $0.sexe.libelle }, ligne("Commune") { $0.commune.isEmpty ? "—" : $0.commune },
      ligne("Quartier prioritaire") { $0.qpv.libelle }, ligne("Formation") { $0.niveau.libelle },
      ligne("Prescripteur") { $0.prescripteur?.nom ?? "aucun" },
    ])
}

private func mouvements(_ fusion: Fusion) -> HTML {
  let heures = fusion.contrats.map(\.heures).reduce(HeuresContrat(), +)
  return """
    <ul class="liste">
    <li>\(French.count(fusion.contrats.count, "contrat", "contrats")) et \(heures.declarees.enFrancais) déclarées
    passent sur la fiche gardée ;</li>
    <li>\(French.count(fusion.eligibilites.count, "éligibilité", "éligibilités")) aussi\
    \(fusion.seChevauchent ? " ; deux périodes se chevauchent, elles sont gardées toutes deux" : "") ;</li>
    <li>la fiche fusionnée n’apparaît plus dans les listes et son adresse mène à la fiche gardée.</li>
    </ul>
    """
}

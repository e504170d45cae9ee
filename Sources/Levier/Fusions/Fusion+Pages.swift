import Markup

func pageFusion(_ fusion: Fusion, conflit: HTML? = nil) -> Page {
  let (garde, absorbe) = (fusion.garde, fusion.absorbe)
  return Page(
    titre: "Fusionner deux fiches",
    chapeau: "Relisez ce qui va bouger. La fusion pourra être annulée tant que rien de cela n’aura changé.",
    ariane: [("Publics", VoiesPublics.publics()), (garde.nomComplet, VoiesPublics.participant(garde.id))],
    rubrique: .publics,
    contenu: """
      \(conflit)
      \(comparaison(garde, absorbe))
      \(card("Ce qui va bouger", mouvements(fusion)))
      \(fusion.contrats.isEmpty ? .empty : contrats(fusion))
      \(fusion.eligibilites.isEmpty ? .empty : eligibilites(fusion.eligibilites))
      \(postForm(to: VoiesFusions.fusion(garde.id, absorbe.id).texte, """
        \(hiddenField("version_gardee", "\(garde.version)"))
        \(hiddenField("version_absorbee", "\(absorbe.version)"))
        \(buttonRow(
          submitButton("Fusionner", style: .danger),
          buttonLink("Garder plutôt l’autre fiche", to: VoiesFusions.fusion(absorbe.id, garde.id).texte, style: .secondary),
          buttonLink("Annuler", to: VoiesPublics.participant(garde.id).texte, style: .quiet)))
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
  let heures = fusion.heures.values.reduce(HeuresContrat(), +)
  let repris = [
    fusion.prescripteur.map { "le prescripteur (\($0.nom))" }, fusion.sexe.map { "le sexe (\($0.libelle))" },
    fusion.commune.map { "la commune (\($0))" },
    fusion.qpv.map { "le quartier prioritaire (\($0.libelle))" },
    fusion.niveau.map { "le niveau de formation (\($0.libelle))" },
  ].compactMap(\.self)
  let complements: HTML =
    repris.isEmpty
    ? .empty
    : "<li>la fiche gardée prend ce qu’elle ne savait pas\u{a0}: \(French.list(repris, last: "et"))\u{202f};</li>"
  return """
    <ul class="liste">
    <li>\(French.count(fusion.contrats.count, "contrat", "contrats")) et \(heures.declarees.enFrancais) déclarées
    passent sur la fiche gardée\u{202f};</li>
    <li>\(French.count(fusion.eligibilites.count, "éligibilité", "éligibilités")) aussi\
    \(fusion.seChevauchent ? " ; deux périodes se chevauchent, elles sont gardées toutes deux" : "")\u{202f};</li>
    \(complements)
    <li>la fiche fusionnée n’apparaît plus dans les listes et son adresse mène à la fiche gardée.</li>
    </ul>
    """
}

private func contrats(_ fusion: Fusion) -> HTML {
  DataTable(
    "Contrats",
    columns: [.init("Contrat", .heading), .init("Employeur"), .init("Période"), .init("Heures", .number)],
    rows: fusion.contrats.map {
      .init([
        "<a href=\"\(VoiesContrats.contrat($0.id))\">\($0.type.libelle)</a>", "\($0.employeur.nom)",
        "\($0.periode)", "\(fusion.heures[$0.id, default: HeuresContrat()].declarees.enFrancais)",
      ])
    }
  ).html
}

private func eligibilites(_ dossiers: [DossierEligibilite]) -> HTML {
  DataTable(
    "Éligibilités", columns: [.init("Demande", .heading), .init("État"), .init("Période")],
    rows: dossiers.map {
      .init([
        "<a href=\"\(VoiesPublics.eligibilite($0.id))\">du \(Jour($0.ouverteLe).enFrancais)</a>",
        badge($0.etat.libelle, $0.etat.ton),
        "\($0.eligibilite.fenetre.map { "du \($0.debut.court) au \($0.fin.court)" } ?? "—")",
      ])
    }
  ).html
}

/// On the kept record: what it took in, and the way back while nothing of it has changed.
func avisFusion(_ fusion: FusionFaite, dans garde: Participant) -> HTML {
  let retour: HTML =
    fusion.estIntacte
    ? """
    <p>L’annuler rendra à cette fiche \(French.count(fusion.contrats, "contrat", "contrats")) et
    \(French.count(fusion.eligibilites, "éligibilité", "éligibilités")), avec leurs heures.</p>
    \(actionForm(
      to: VoiesFusions.annulation(garde.id, fusion.absorbe.id).texte, label: "Annuler la fusion",
      about: fusion.absorbe.nom))
    """
    : "<p>Elle ne s’annule plus\u{a0}: la fiche, un contrat, une éligibilité ou des heures ont changé depuis.</p>"
  return card(
    "Fiche fusionnée",
    """
    <p>La fiche \("\(fusion.absorbe.id)") au nom de \(fusion.absorbe.nom), naissance \(fusion.naissance.avecPreposition),
    est fusionnée ici depuis le \(fusion.le.enFrancais), par \(fusion.auteur).</p>
    \(retour)
    """)
}

import Markup

/// The figures of a report on the screen.
func corps(_ rapport: RapportBilan) -> HTML {
  let chapitres = rapport.chapitres.filter { $0.tableaux.contains { !$0.lignes.isEmpty } }
  return """
    \(statRow(chiffresHeures(rapport)))
    \(statRow(chiffresActeurs(rapport)))
    \(chapitres.map { chapitre in
      card(
        chapitre.titre, id: chapitre.code,
        """
        \(chapitre.code == "heures" ? rapport.graphiqueDesMois.html : .empty)
        <div class="grille">\(chapitre.tableaux.filter { !$0.lignes.isEmpty }.map(tableau))</div>
        """)
    })
    """
}

private func chiffresHeures(_ rapport: RapportBilan) -> [Stat] {
  let bilan = rapport.bilan
  return [
    Stat(
      "Heures réalisées", "\(bilan.volume.faites.enFrancais)",
      detail: "dont \(bilan.formation.enFrancais) de formation",
      link: rapport.lien("heures")),
    Stat("Équivalents temps plein", "\(rapport.etp.enFrancais)", detail: "\(rapport.calculEtp)"),
    Stat(
      "Heures valorisées", "\(bilan.volume.valorisees.enFrancais)",
      detail: "\(rapport.nonValorisees.enFrancais) non valorisées"),
    Stat(
      "Heures dues", "\(bilan.dues.enFrancais)",
      detail:
        "par les engagements de la période, dont \(bilan.inscrites.enFrancais) inscrites dans la période"),
  ]
}

private func chiffresActeurs(_ rapport: RapportBilan) -> [Stat] {
  let bilan = rapport.bilan
  return [
    Stat(
      "Marchés avec clause", "\(bilan.marches)",
      detail:
        "\(French.count(bilan.lots, "lot", "lots")), \(French.count(bilan.donneursOrdre, "donneur d’ordre", "donneurs d’ordre"))",
      link: rapport.lien("marches")),
    Stat(
      "Entreprises titulaires", "\(bilan.titulaires)",
      detail: "\(French.count(bilan.employeurs, "employeur", "employeurs"))"),
    Stat(
      "Personnes", "\(rapport.effectif(rapport.personnes))",
      detail: "\(rapport.contrats.map { French.count($0, "contrat", "contrats") } ?? "contrats masqués")",
      link: rapport.lien("publics")),
  ]
    + (rapport.detaillePersonnes
      ? [Stat("Sorties", "\(rapport.effectif(rapport.nombreDeSorties))", link: rapport.lien("sorties"))] : [])
}

extension RapportBilan {
  /// The chapter that details a figure for the same period and scope, if it has a line.
  fileprivate func lien(_ code: String) -> String? {
    chapitres.contains { $0.code == code && $0.tableaux.contains { !$0.lignes.isEmpty } } ? "#\(code)" : nil
  }
}

/// Bars with their share of the whole; a plain table where there is no whole, two figures, or one masked.
private func tableau(_ tableau: TableauBilan) -> HTML {
  guard tableau.estPartage, tableau.colonnes.count == 1, !tableau.estMasque,
    let colonne = tableau.colonnes.first
  else {
    let table = DataTable(
      tableau.titre,
      columns: [.init(tableau.entete, .heading)] + tableau.colonnes.map { .init($0, .number) },
      rows: tableau.lignes.map { ligne in
        .init([libelle(ligne)] + ligne.cases.map { "\($0.enFrancais)" })
      })
    return "<div>\(table)\(note(tableau))</div>"
  }
  return BarChart(
    tableau.titre, description: tableau.note, nameTitle: tableau.entete, valueTitle: colonne,
    bars: tableau.lignes.map {
      .init($0.libelle, $0.cases.first?.mesure ?? 0, link: $0.lien?.texte)
    }, unit: colonne == "Heures réalisées" ? .hours : .units
  ).html
}

private func libelle(_ ligne: TableauBilan.Ligne) -> HTML {
  ligne.lien.map { "<a href=\"\($0)\">\(ligne.libelle)</a>" } ?? "\(ligne.libelle)"
}

private func note(_ tableau: TableauBilan) -> HTML {
  tableau.note.isEmpty ? .empty : "<p class=\"aide\">\(tableau.note)</p>"
}

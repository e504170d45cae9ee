import Formats

extension Parcours {
  static func export(_ parcours: [Parcours], _ lecture: LectureHorizontale, le jour: Jour) -> Export {
    let (noms, employeurs) = (lecture.perimetre.voitLesNoms, lecture.perimetre.voitLesEmployeurs)
    return Export(
      nom: "tableau-horizontal", titre: "Tableau horizontal",
      colonnes: ["Personne"] + (noms ? ["Prescripteur"] : []) + ["Contrats"]
        + (employeurs ? ["Employeurs"] : []) + [
          "Marchés", "Premier jour", "Dernier jour", "Heures faites",
          "Heures valorisées", "Interruptions", "Jours sans contrat", "Situation",
        ],
      lignes: parcours.map { $0.cellules(noms: noms, employeurs: employeurs, le: jour, delai: lecture.delai) }
    )
  }

  private func cellules(noms: Bool, employeurs: Bool, le jour: Jour, delai: Int) -> [SheetValue] {
    let prescripteur: [SheetValue] = noms ? [prescripteur.map(SheetValue.text) ?? .empty] : []
    return [.text(nom)] + prescripteur + [
      .integer(contrats.count)
    ] + (employeurs ? [.text(uniques(contrats.compactMap(\.employeur)))] : []) + [
      .text(uniques(contrats.flatMap(\.marches))), contrats.map(\.debut).min().cellule,
      dernierJour.cellule, faites.cellule, valorisees.cellule,
      .integer(interruptions.count), .integer(interruptions.map(\.jours).reduce(0, +)),
      .text(situation(le: jour, delai: delai).libelle),
    ]
  }

  /// Nothing while a contract is open without a known end.
  private var dernierJour: Jour? {
    contrats.contains { $0.dernierJour == nil } ? nil : contrats.compactMap(\.dernierJour).max()
  }

  private func uniques(_ noms: [String]) -> String { Set(noms).sorted().joined(separator: ", ") }
}

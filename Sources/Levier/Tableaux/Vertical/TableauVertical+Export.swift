import Formats

extension LigneVerticale {
  static func export(_ lignes: [LigneVerticale], _ lecture: LectureVerticale, par role: Role) -> Export {
    Export(
      nom: "tableau-vertical", titre: "Tableau vertical",
      colonnes: [
        "Donneur d’ordre", "Opération", "Référence", "Marché", "Nature", "Lot", "État du lot", "Titulaire",
        "Début", "Échéance", "Heures dues", "Heures attendues", "Heures faites", "Heures valorisées", "Solde",
        "Personnes", "Suivi", "À part des heures d’insertion",
      ],
      lignes: lignes.map { $0.cellules(lecture, par: role) })
  }

  private func cellules(_ lecture: LectureVerticale, par role: Role) -> [SheetValue] {
    let debut: [SheetValue] = [
      .text(donneurOrdre), operation.map(SheetValue.text) ?? .empty, .text(reference), .text(marche),
      .text(nature.libelle), .text(nomDuLot), .text(etat.libelle),
    ]
    let fin = [
      SheetValue.text(suiviLu(alerte(lecture)).libelle), .text(aPart.map(\.phrase).joined(separator: ", ")),
    ]
    guard let suivi else {
      return debut + Array(repeating: .empty, count: 9) + fin
    }
    let avancement = suivi.avancement
    return debut + [
      .text(suivi.titulaire), avancement.debut.cellule, avancement.echeance.cellule, avancement.dues.cellule,
      avancement.attendues(le: lecture.jour).cellule, suivi.faites.cellule, avancement.valorisees.cellule,
      suivi.solde.cellule, suivi.personnesLues(par: role).map(SheetValue.integer) ?? .text("moins de 5"),
    ] + fin
  }
}

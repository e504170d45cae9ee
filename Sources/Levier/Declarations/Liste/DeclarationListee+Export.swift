import Formats

extension DeclarationListee {
  /// The columns that the role reads on screen.
  static func export(_ declarations: [DeclarationListee], par role: Role) -> Export {
    Export(
      nom: "declarations", titre: "Déclarations",
      colonnes: ["Mois"] + (role == .facilitateur ? ["Employeur"] : [])
        + ["Personnes", "Heures", "Heures imputées", "État", "Qui agit"],
      lignes: declarations.map { $0.cellules(par: role) })
  }

  private func cellules(par role: Role) -> [SheetValue] {
    [.text(mois.enFrancais)] + (role == .facilitateur ? [.text(employeur)] : [])
      + [
        .integer(personnes), heures.cellule, etat.estComptee ? imputees.cellule : .empty,
        .text(etat.libelle), .text(etat.porteur(employeur: employeur, par: role)),
      ]
  }
}
